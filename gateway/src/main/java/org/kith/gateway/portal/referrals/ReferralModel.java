package org.kith.gateway.portal.referrals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.kith.gateway.edge.story.Absent;
import org.kith.gateway.edge.story.Story;
import org.kith.gateway.portal.page.Fact;
import org.kith.gateway.portal.page.Facts;
import org.kith.gateway.portal.page.Labels;
import org.kith.gateway.portal.page.Organisations;
import org.kith.gateway.portal.page.StateTag;
import org.kith.gateway.portal.page.Texts;

/**
 * A referral as its page shows it.
 *
 * @param id id
 * @param reference number that people read to each other
 * @param state where it stands
 * @param code the state's code, for what can be done
 * @param etag version, for the next change
 * @param highRisk whether the duty team has it
 * @param overdue whether the decision was late, or is
 * @param facts the referral in short
 * @param clock its waits; empty when the clock is away
 * @param spends what was spent for it; empty when nothing was, or that cannot be had
 * @param family the family as far as the visitor may see it
 * @param children the children as far as the visitor may see them
 * @param needs its needs
 * @param consented whether the family agreed to be referred and has not taken that back
 * @param absent what cannot be shown at the moment, and why
 */
@TemplateData
public record ReferralModel(
        String id,
        String reference,
        StateTag state,
        String code,
        String etag,
        boolean highRisk,
        boolean overdue,
        List<Fact> facts,
        List<Fact> clock,
        List<Fact> spends,
        List<Fact> family,
        List<Fact> children,
        List<NeedBlock> needs,
        boolean consented,
        List<String> absent) {

    /** Whether it waits for somebody to acknowledge it. */
    public boolean isReceived() {
        return "received".equals(code);
    }

    /** Whether it waits for a decision. */
    public boolean isUndecided() {
        return "received".equals(code) || "acknowledged".equals(code);
    }

    /** Key of a spend made from this page. */
    public String getSpendKey() {
        return UUID.randomUUID().toString();
    }

    /** Whether it can be closed: it is decided and not over. */
    public boolean isDecided() {
        return "decided".equals(code) || "open".equals(code);
    }

    /** Whether money can be spent for it: it is not over. */
    public boolean isRunning() {
        return isUndecided() || isDecided();
    }

    static ReferralModel of(Story story, JsonNode spends, Organisations organisations) {
        JsonNode referral = story.referral();
        return new ReferralModel(
                referral.path("id").asText(),
                referral.path("reference").asText(),
                StateTag.of(referral.path("state").asText()),
                referral.path("state").asText(),
                story.etag(),
                "high".equals(referral.path("riskBand").asText()),
                referral.path("overdue").asBoolean(),
                facts(referral, organisations),
                clock(story.clock()),
                spends(spends),
                family(referral.path("family")),
                StreamSupport.stream(referral.path("children").spliterator(), false)
                        .map(ReferralModel::child)
                        .toList(),
                StreamSupport.stream(referral.path("needs").spliterator(), false)
                        .map(need -> NeedBlock.of(need, story))
                        .toList(),
                consented(referral.path("family").path("consent")),
                absent(story, spends));
    }

    private static boolean consented(JsonNode consent) {
        return consent.path("toShare").asBoolean() && !consent.hasNonNull("withdrawnAt");
    }

    private static List<Fact> spends(JsonNode spends) {
        Facts log = new Facts();
        for (JsonNode spend : spends.path("items")) {
            String note = Texts.field(spend, "note");
            log.add(
                    Texts.field(spend, "what").replace('-', ' '),
                    Texts.pounds(spend.path("pence").asLong()) + " on " + Texts.day(Texts.field(spend, "at"))
                            + (note.isEmpty() ? "" : ": " + note));
        }
        return log.list();
    }

    private static List<Fact> facts(JsonNode referral, Organisations organisations) {
        Facts facts = new Facts();
        facts.add("Risk", Labels.risk(Texts.field(referral, "riskBand")));
        facts.add("From", organisations.name(Texts.field(referral, "senderId")));
        facts.add("To", organisations.name(Texts.field(referral, "receiverId")));
        facts.add("Received", Texts.moment(Texts.field(referral, "receivedAt")));
        facts.add("Acknowledged", Texts.moment(Texts.field(referral, "acknowledgedAt")));
        facts.add("Decision due", Texts.moment(Texts.field(referral, "dueAt")));
        JsonNode decision = referral.path("decision");
        if (decision.isObject()) {
            facts.add("Decision", Labels.decision(Texts.field(decision, "decision")));
            facts.add("Decided", Texts.moment(Texts.field(decision, "at")));
            facts.add("Why", Texts.field(decision, "reason"));
            facts.add("Had met the family", decision.path("metFamily").asBoolean() ? "Yes" : "No");
        }
        facts.add("Child to be seen by", Texts.moment(Texts.field(referral.path("duty"), "dueAt")));
        facts.add("Child seen", Texts.moment(Texts.field(referral, "childSeenAt")));
        facts.add("Closed", Texts.moment(Texts.field(referral, "closedAt")));
        facts.add("Closed as", Labels.closure(Texts.field(referral, "closure")));
        facts.add("Withdrawn", Texts.moment(Texts.field(referral, "withdrawnAt")));
        facts.add("Repeat", referral.path("repeat").asBoolean() ? "Within 12 months of a closure" : "");
        return facts.list();
    }

    private static List<Fact> clock(JsonNode clock) {
        Facts waits = new Facts();
        for (JsonNode wait : clock.path("waits")) {
            String reason = Texts.field(wait, "reason").replace('-', ' ');
            String running = wait.hasNonNull("toAt") ? "" : ", and counting";
            waits.add(
                    step(Texts.field(wait, "from")) + " to "
                            + step(Texts.field(wait, "to")).toLowerCase(Locale.ROOT),
                    Texts.minutes(wait.path("minutes").asLong())
                            + running
                            + (reason.isEmpty() ? "" : " (" + reason + ")"));
        }
        return waits.list();
    }

    private static String step(String code) {
        return "child-seen".equals(code) ? "Child seen" : Labels.state(code);
    }

    private static List<Fact> family(JsonNode family) {
        Facts facts = new Facts();
        facts.add("Talk to", Texts.field(family, "contactName"));
        facts.add("Telephone", Texts.field(family, "phone"));
        facts.add("Home", Texts.field(family, "address"));
        facts.add("Postcode", Texts.field(family, "postcode"));
        facts.add("Language", Labels.language(Texts.field(family, "language")));
        JsonNode consent = family.path("consent");
        if (consent.isObject()) {
            facts.add("Agreed to be referred", consent.path("toShare").asBoolean() ? "Yes" : "No");
            facts.add(
                    "Agreed that a neighbour may help", consent.path("toMatch").asBoolean() ? "Yes" : "No");
            facts.add("Consent withdrawn", Texts.moment(Texts.field(consent, "withdrawnAt")));
        }
        return facts.list();
    }

    private static Fact child(JsonNode child) {
        String name = Texts.field(child, "name");
        List<String> known = new ArrayList<>();
        if (child.hasNonNull("ageBand")) {
            known.add("aged " + Texts.field(child, "ageBand"));
        }
        if (child.hasNonNull("dateOfBirth")) {
            known.add("born " + Texts.day(Texts.field(child, "dateOfBirth")));
        }
        return new Fact(name.isEmpty() ? "A child" : name, known.isEmpty() ? "not shared" : String.join(", ", known));
    }

    private static List<String> absent(Story story, JsonNode spends) {
        List<String> absent = new ArrayList<>();
        note(absent, "The clock", story.clock());
        note(absent, "Matches", story.matches());
        note(absent, "Relationships", story.relationships());
        note(absent, "Spends", spends);
        return List.copyOf(absent);
    }

    private static void note(List<String> absent, String what, JsonNode part) {
        if (Absent.is(part)) {
            absent.add(what + ": " + part.path("reason").asText());
        }
    }
}
