package org.kith.gateway.portal.referrals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Part;
import org.kith.gateway.portal.services.Referrals;
import org.kith.gateway.portal.services.Spends;
import org.kith.gateway.portal.words.Fact;
import org.kith.gateway.portal.words.Facts;
import org.kith.gateway.portal.words.StateTag;
import org.kith.gateway.portal.words.Words;

/**
 * A referral as its page shows it.
 *
 * @param id id
 * @param reference number that people read to each other
 * @param state its status
 * @param code the status's code, for what can be done
 * @param warning that the duty team has it, or that the child was not seen; empty when neither holds
 * @param ended what it means that the family withdrew its agreement; empty when it did not
 * @param held whether nothing new begins for its family at present
 * @param untold that no volunteer may be told about the family; empty when one may, or none is to help
 * @param restricted whether only named people see its family
 * @param unseen whether the duty team has it and nobody has seen the child
 * @param ours whether the user's organisation received it, so that its practitioners decide
 * @param ofOtherCouncil whether another council received it: then the user's duty team decides nothing about it
 * @param overdue whether the decision was late, or is
 * @param facts the referral in short
 * @param clock its waits; empty when the clock is not available
 * @param spends what was spent for it; empty when nothing was, or that cannot be had
 * @param family the family as far as the user may see it
 * @param children the children as far as the user may see them
 * @param needs its needs
 * @param unasked whether a need waits for somebody to ask the family about help from a neighbour
 * @param familyId the family; null when the user may not see it
 * @param consented whether the family agrees to anything that it can withdraw
 * @param absent what cannot be shown at the moment
 */
public record ReferralModel(
        UUID id,
        String reference,
        StateTag state,
        String code,
        String warning,
        List<String> ended,
        boolean held,
        String untold,
        boolean restricted,
        boolean unseen,
        boolean ours,
        boolean ofOtherCouncil,
        boolean overdue,
        List<Fact> facts,
        List<Fact> clock,
        List<Fact> spends,
        List<Fact> family,
        List<Fact> children,
        List<NeedBlock> needs,
        boolean unasked,
        UUID familyId,
        boolean consented,
        List<String> absent) {
    /** What the family is asked to agree to before it is helped. */
    private static final List<String> AGREED = List.of("refer", "share", "match", "tell-volunteer");

    private static final Set<String> UNDECIDED = Set.of("received", "acknowledged");
    private static final String AGREED_TO = "referral.agreed-to-";

    /** Whether the user's organisation has somebody who decides about it: a practitioner where it was received, or the duty team. */
    public boolean isDecidedBy(PageFrame page) {
        return page.user().isAny("practitioner") && ours || page.user().isAny("duty") && !ofOtherCouncil;
    }

    /** Whether it waits for somebody to acknowledge it. */
    public boolean isReceived() {
        return "received".equals(code);
    }

    /** Whether it waits for a decision. */
    public boolean isUndecided() {
        return UNDECIDED.contains(code);
    }

    /** Whether it can be closed: it is decided and not over. */
    public boolean isDecided() {
        return "decided".equals(code) || "open".equals(code);
    }

    /** Whether it is closed, and can be reopened. */
    public boolean isClosed() {
        return "closed".equals(code);
    }

    /** Whether money can be spent for it: it is not over. */
    public boolean isRunning() {
        return isUndecided() || isDecided();
    }

    static ReferralModel of(
            ReferralReader.Overview overview,
            String confirms,
            String homeCouncil,
            boolean worksOnIt,
            OwnOrganisation own,
            Organisations organisations,
            Words words) {
        Referrals.Referral referral = overview.referral();
        boolean ours = own.ids().contains(referral.receiverId());
        return new ReferralModel(
                referral.id(),
                referral.reference(),
                StateTag.of(words, referral.state()),
                referral.state(),
                warning(referral, homeCouncil, words),
                AgreementEnded.ofReferral(overview, confirms, organisations, words),
                overview.held() && !isOver(referral),
                untold(overview, words),
                referral.restricted(),
                referral.onDutyList(),
                ours,
                !ours && organisations.isCouncil(referral.receiverId()),
                referral.overdue() && !AgreementEnded.isUndecidable(overview),
                ReferralFacts.of(overview, homeCouncil, own, organisations, words),
                ReferralWaits.of(overview, words),
                spends(overview.spends().map(Spends::items), words),
                family(referral.family(), overview.agreementByPurpose(), words),
                referral.children().stream().map(child -> child(child, words)).toList(),
                referral.needs().stream()
                        .sorted(Comparator.comparing(need -> NeedBlock.isOver(need.state())))
                        .map(need -> NeedBlock.of(need, overview, worksOnIt, words))
                        .toList(),
                WaitingNeed.isAnyUnasked(overview),
                referral.family() == null ? null : referral.family().id(),
                consented(referral.family()),
                absent(overview, words));
    }

    private static boolean isOver(Referrals.Referral referral) {
        return referral.closedAt() != null || referral.withdrawnAt() != null;
    }

    /** Who agrees to a neighbour's help and not to that has to be asked before anybody can begin. */
    private static String untold(ReferralReader.Overview overview, Words words) {
        String untold = overview.agreementByPurpose().untold();
        boolean helped = !isOver(overview.referral())
                && AgreementByPurpose.GIVEN.equals(overview.agreementByPurpose().of("match"));
        return untold.isEmpty() || !helped ? "" : words.t(untold);
    }

    /** What is over does not stay with the duty team, and must not hide that nobody saw the child. */
    private static String warning(Referrals.Referral referral, String homeCouncil, Words words) {
        boolean over = isOver(referral);
        boolean unseen = referral.onDutyList();
        if (over) {
            return unseen ? words.t("referral.never-seen") : "";
        }
        if (!"high".equals(referral.riskBand())) {
            return "";
        }
        if (!unseen && referral.duty() != null) {
            return words.t("referral.high-risk.done");
        }
        return homeCouncil.isEmpty() ? words.t("referral.high-risk") : words.t("referral.high-risk.of", homeCouncil);
    }

    private static boolean consented(Referrals.Family family) {
        return family != null
                && family.agreement() != null
                && !family.agreement().inForce().isEmpty();
    }

    private static List<Fact> spends(Part<List<Spends.Spend>> spends, Words words) {
        Facts log = new Facts(words);
        for (Spends.Spend spend : spends.or(List.of())) {
            String said = words.t(
                    "referral.spent", words.pounds(spend.pence()), words.times().day(spend.at()));
            log.named(
                    spend.what().replace('-', ' '),
                    spend.note() == null || spend.note().isEmpty() ? said : said + ": " + spend.note());
        }
        return log.list();
    }

    static List<Fact> family(Referrals.Family family, AgreementByPurpose agreementByPurpose, Words words) {
        if (family == null) {
            return List.of();
        }
        Facts facts = new Facts(words)
                .add("fact.contact", family.contactName())
                .telephone("fact.telephone", family.phone())
                .add("fact.home", family.address())
                .add("fact.postcode", family.postcode())
                .add("fact.language", words.code("language", family.language()));
        if (family.agreement() != null) {
            AGREED.forEach(purpose -> facts.named(
                    words.t(AGREED_TO + purpose), words.code("agreement-standing", agreementByPurpose.of(purpose))));
            facts.add(
                            family.agreement().inForce().isEmpty()
                                    ? "referral.who-agreed-before"
                                    : "referral.who-agreed",
                            family.agreement().givenBy())
                    .add(
                            "referral.agreed-on",
                            AGREED.stream().anyMatch(agreementByPurpose::holdsForAny)
                                    ? words.times().day(family.agreement().givenOn())
                                    : "")
                    .add(
                            "referral.all-withdrawn",
                            words.times().moment(family.agreement().withdrawnAt()));
        }
        return facts.list();
    }

    static Fact child(Referrals.Child child, Words words) {
        List<String> known = new ArrayList<>();
        if (child.ageBand() != null) {
            known.add(words.t(
                    "age.aged", words.t("age.band", (Object[]) child.ageBand().split("-", 2))));
        }
        if (child.dateOfBirth() != null) {
            known.add(words.t("age.born", words.times().day(child.dateOfBirth())));
        }
        return new Fact(
                child.name() == null || child.name().isEmpty() ? words.t("referral.a-child") : child.name(),
                known.isEmpty() ? words.t("referral.not-shared") : String.join(", ", known));
    }

    /** Only what is unavailable is named: coming back later does not show what the user may not see. */
    private static List<String> absent(ReferralReader.Overview overview, Words words) {
        List<String> absent = new ArrayList<>();
        note(absent, overview.clock(), "referral.absent.clock", words);
        note(absent, overview.matches(), "referral.absent.matches", words);
        note(absent, overview.relationships(), "referral.absent.relationships", words);
        note(absent, overview.spends(), "referral.absent.spends", words);
        note(absent, overview.sharing(), "referral.absent.sharing", words);
        note(absent, overview.agreement(), "referral.absent.agreement", words);
        note(absent, overview.needs(), "referral.absent.needs", words);
        return List.copyOf(absent);
    }

    private static void note(List<String> absent, Part<?> part, String key, Words words) {
        if (part.isAway()) {
            absent.add(words.t(key));
        }
    }
}
