package org.kith.gateway.pages.referrals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.kith.gateway.pages.Fact;
import org.kith.gateway.pages.Labels;
import org.kith.gateway.pages.Organisations;
import org.kith.gateway.pages.StateTag;
import org.kith.gateway.pages.Texts;
import org.kith.gateway.story.Absent;
import org.kith.gateway.story.Story;

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
 * @param family the family as far as the visitor may see it
 * @param children the children as far as the visitor may see them
 * @param needs its needs
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
        List<Fact> family,
        List<Fact> children,
        List<NeedBlock> needs,
        List<String> absent) {

    /** Whether it waits for somebody to acknowledge it. */
    public boolean isReceived() {
        return "received".equals(code);
    }

    /** Whether it waits for a decision. */
    public boolean isUndecided() {
        return "received".equals(code) || "acknowledged".equals(code);
    }

    static ReferralModel of(Story story, Organisations organisations) {
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
                family(referral.path("family")),
                StreamSupport.stream(referral.path("children").spliterator(), false)
                        .map(ReferralModel::child)
                        .toList(),
                StreamSupport.stream(referral.path("needs").spliterator(), false)
                        .map(need -> NeedBlock.of(need, story))
                        .toList(),
                absent(story));
    }

    private static List<Fact> facts(JsonNode referral, Organisations organisations) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "Risk", Labels.risk(text(referral, "riskBand")));
        add(facts, "From", organisations.name(text(referral, "senderId")));
        add(facts, "To", organisations.name(text(referral, "receiverId")));
        add(facts, "Received", Texts.moment(text(referral, "receivedAt")));
        add(facts, "Acknowledged", Texts.moment(text(referral, "acknowledgedAt")));
        add(facts, "Decision due", Texts.moment(text(referral, "dueAt")));
        JsonNode decision = referral.path("decision");
        if (decision.isObject()) {
            add(facts, "Decision", Labels.decision(text(decision, "decision")));
            add(facts, "Decided", Texts.moment(text(decision, "at")));
            add(facts, "Why", text(decision, "reason"));
            add(facts, "Had met the family", decision.path("metFamily").asBoolean() ? "Yes" : "No");
        }
        add(facts, "Child to be seen by", Texts.moment(text(referral.path("duty"), "dueAt")));
        add(facts, "Child seen", Texts.moment(text(referral, "childSeenAt")));
        add(facts, "Closed", Texts.moment(text(referral, "closedAt")));
        add(facts, "Closed as", text(referral, "closure").replace('-', ' '));
        add(facts, "Withdrawn", Texts.moment(text(referral, "withdrawnAt")));
        add(facts, "Repeat", referral.path("repeat").asBoolean() ? "Within 12 months of a closure" : "");
        return List.copyOf(facts);
    }

    private static List<Fact> clock(JsonNode clock) {
        List<Fact> waits = new ArrayList<>();
        for (JsonNode wait : clock.path("waits")) {
            String reason = text(wait, "reason").replace('-', ' ');
            String running = wait.hasNonNull("toAt") ? "" : ", and counting";
            add(
                    waits,
                    step(text(wait, "from")) + " to " + step(text(wait, "to")).toLowerCase(Locale.ROOT),
                    Texts.minutes(wait.path("minutes").asLong())
                            + running
                            + (reason.isEmpty() ? "" : " (" + reason + ")"));
        }
        return List.copyOf(waits);
    }

    private static String step(String code) {
        return "child-seen".equals(code) ? "Child seen" : Labels.state(code);
    }

    private static List<Fact> family(JsonNode family) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "Talk to", text(family, "contactName"));
        add(facts, "Telephone", text(family, "phone"));
        add(facts, "Home", text(family, "address"));
        add(facts, "Postcode", text(family, "postcode"));
        add(facts, "Language", Labels.language(text(family, "language")));
        JsonNode consent = family.path("consent");
        if (consent.isObject()) {
            add(facts, "Agreed to be referred", consent.path("toShare").asBoolean() ? "Yes" : "No");
            add(
                    facts,
                    "Agreed that a neighbour may help",
                    consent.path("toMatch").asBoolean() ? "Yes" : "No");
            add(facts, "Consent withdrawn", Texts.moment(text(consent, "withdrawnAt")));
        }
        return List.copyOf(facts);
    }

    private static Fact child(JsonNode child) {
        String name = text(child, "name");
        List<String> known = new ArrayList<>();
        if (child.hasNonNull("ageBand")) {
            known.add("aged " + text(child, "ageBand"));
        }
        if (child.hasNonNull("dateOfBirth")) {
            known.add("born " + Texts.day(text(child, "dateOfBirth")));
        }
        return new Fact(name.isEmpty() ? "A child" : name, known.isEmpty() ? "not shared" : String.join(", ", known));
    }

    private static List<String> absent(Story story) {
        List<String> absent = new ArrayList<>();
        note(absent, "The clock", story.clock());
        note(absent, "Matches", story.matches());
        note(absent, "Relationships", story.relationships());
        return List.copyOf(absent);
    }

    private static void note(List<String> absent, String what, JsonNode part) {
        if (Absent.is(part)) {
            absent.add(what + ": " + part.path("reason").asText());
        }
    }

    private static String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : "";
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(name, value));
        }
    }
}
