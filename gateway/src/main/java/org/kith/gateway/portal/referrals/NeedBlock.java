package org.kith.gateway.portal.referrals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kith.gateway.portal.services.Matching;
import org.kith.gateway.portal.services.Referrals;
import org.kith.gateway.portal.services.Relationships;
import org.kith.gateway.portal.words.Fact;
import org.kith.gateway.portal.words.Facts;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.StateTag;
import org.kith.gateway.portal.words.Week;
import org.kith.gateway.portal.words.Words;

/**
 * A need and what became of it.
 *
 * @param id id
 * @param kind what would help
 * @param state its status; null where it waits for nothing, because the referral was not accepted
 * @param facts what else is known of it
 * @param waiting whether an offer can be proposed for it: it has no match that is proposed or agreed
 * @param notice what could help, or that nothing was found, or why nothing is looked for; empty for a need that does not wait
 * @param warning that the volunteer is under review while the help goes on; empty when none is
 * @param steps matches and relationships
 */
public record NeedBlock(
        UUID id,
        String kind,
        StateTag state,
        List<Fact> facts,
        boolean waiting,
        String notice,
        String warning,
        List<Step> steps) {
    private static final String UNDER_REVIEW = "under-review";
    private static final String REFERRAL_CLOSED = "referral-closed";
    private static final Set<String> WAITING = Set.of("open", "suggested");
    private static final Set<String> ENDED = Set.of("met", "not-met");
    private static final Set<String> UNDECIDED = Set.of("received", "acknowledged");
    private static final Set<String> OVER = Set.of("declined", "ended");

    /**
     * What became of the need.
     *
     * @param name what it is
     * @param value its status
     * @param href its page, for those who have it; empty when it has none
     */
    public record Step(String name, String value, String href) {}

    /**
     * The need.
     *
     * @param worksOnIt whether the user is one of those who read what was found for it
     */
    static NeedBlock of(Referrals.NeedPart need, ReferralReader.Overview overview, boolean worksOnIt, Words words) {
        Matching.Suggestions found = overview.suggestions().or(List.of()).stream()
                .filter(one -> need.id().equals(one.needId()))
                .findFirst()
                .orElse(null);
        boolean taken = overview.matches().or(List.of()).stream()
                .anyMatch(match -> need.id().equals(match.needId()) && !OVER.contains(match.state()));
        List<Step> steps = new ArrayList<>();
        overview.matches().or(List.of()).stream()
                .filter(match -> need.id().equals(match.needId()))
                .map(match -> match(match, words))
                .forEach(steps::add);
        overview.relationships().or(List.of()).stream()
                .filter(one -> need.id().equals(one.needId()))
                .map(one -> relationship(one, overview.referral().closedAt(), words))
                .forEach(steps::add);
        return new NeedBlock(
                need.id(),
                words.code("kind", need.kind()),
                isNotAccepted(need, overview)
                        ? null
                        : StateTag.of(words, found == null ? need.state() : found.state(need.state())),
                facts(need, overview, words),
                found != null && !taken && !overview.held(),
                taken ? "" : notice(need, overview, found, worksOnIt, words),
                isUnderReview(need, overview) ? words.t("referral.volunteer-under-review") : "",
                List.copyOf(steps));
    }

    /** Whether the need was met or ended otherwise. */
    static boolean isOver(String state) {
        return ENDED.contains(state);
    }

    private static boolean isNotAccepted(Referrals.NeedPart need, ReferralReader.Overview overview) {
        return WAITING.contains(need.state())
                && "decided".equals(overview.referral().state());
    }

    /** Whether help with the need, or a match that is not over, is with a volunteer who is under review. */
    static boolean isUnderReview(Referrals.NeedPart need, ReferralReader.Overview overview) {
        return overview.relationships().or(List.of()).stream()
                        .filter(one -> need.id().equals(one.needId()) && one.endedAt() == null)
                        .anyMatch(one -> one.reviewReasons() != null
                                && one.reviewReasons().contains(UNDER_REVIEW))
                || overview.matches().or(List.of()).stream()
                        .filter(one -> need.id().equals(one.needId()) && !OVER.contains(one.state()))
                        .anyMatch(one -> Boolean.TRUE.equals(one.volunteerUnderReview()));
    }

    private static List<Fact> facts(Referrals.NeedPart need, ReferralReader.Overview overview, Words words) {
        Facts facts = new Facts(words)
                .add("referral.for-child", child(need, overview))
                .add("referral.in-words", need.detail())
                .add("fact.how-soon", words.code("urgency", need.urgency()))
                .add("fact.times", Week.words(words, need.slots()))
                .add("fact.language-needed", words.code("language", need.languageRequired()))
                .add("fact.language-welcome", words.code("language", need.languagePreferred()))
                .add("referral.need-ended", ended(need, words));
        if (WaitingNeed.is(need, overview)) {
            higher(overview)
                    .forEach(record -> facts.link(
                            "family.other-record",
                            words.t("family.title", Names.shortId(record)),
                            "/families/" + record));
        }
        return facts.list();
    }

    /** Whose need it is, as far as the user knows the names; of one child alone that is clear. */
    private static String child(Referrals.NeedPart need, ReferralReader.Overview overview) {
        List<Referrals.Child> children = overview.referral().children();
        return children.size() < 2
                ? ""
                : children.stream()
                        .filter(child -> child.id().equals(need.childId()))
                        .map(Referrals.Child::name)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("");
    }

    private static List<UUID> higher(ReferralReader.Overview overview) {
        return overview.higher().or(List.of());
    }

    /** When it ended and why, in the words for a match or those for the referral that it ended with. */
    private static String ended(Referrals.NeedPart need, Words words) {
        String at = words.times().moment(need.endedAt());
        if (at.isEmpty() || need.endReason() == null) {
            return at;
        }
        String own = words.maybe("reason." + need.endReason());
        return words.t("referral.need-ended.why", at, own.isEmpty() ? words.code("closure", need.endReason()) : own);
    }

    private static String notice(
            Referrals.NeedPart need,
            ReferralReader.Overview overview,
            Matching.Suggestions found,
            boolean worksOnIt,
            Words words) {
        boolean waits = WAITING.contains(need.state());
        if (isNotAccepted(need, overview)) {
            return words.t("referral.not-accepted");
        }
        if (waits && "high".equals(overview.referral().riskBand())) {
            return words.t("referral.not-while-high");
        }
        if (WaitingNeed.is(need, overview)) {
            return words.t(higher(overview).isEmpty() ? "referral.waits" : "referral.waits.record");
        }
        if (found == null) {
            return waits && overview.suggestions().value() == null ? unknown(need, overview, worksOnIt, words) : "";
        }
        return found.items() == null || found.items().isEmpty()
                ? words.t("referral.no-offer")
                : words.t(
                        "referral.offers",
                        words.count("count.offers", found.items().size()));
    }

    /**
     * Without the family's yes to a neighbour's help, and before the referral is accepted, matching knows nothing of the need. Who may
     * not read what it found is told no more than the status.
     */
    private static String unknown(
            Referrals.NeedPart need, ReferralReader.Overview overview, boolean worksOnIt, Words words) {
        if (!WaitingNeed.isAgreed(need, overview)) {
            return words.t(WaitingNeed.whyNotAgreed(need, overview));
        }
        if (UNDECIDED.contains(overview.referral().state())) {
            return words.t("referral.not-before-accepted");
        }
        if (!worksOnIt) {
            return "";
        }
        return words.t(overview.suggestions().isAway() ? "referral.suggestions-away" : "referral.not-searched");
    }

    private static Step match(Matching.Match match, Words words) {
        List<String> said = new ArrayList<>();
        String state = words.code("state", match.state());
        String since = words.times().moment(match.since());
        said.add(
                OVER.contains(match.state())
                        ? words.t("referral.on", state, since)
                        : words.t("referral.since", state, since));
        if (match.familyAgreedAt() != null) {
            said.add(words.t("referral.family-yes", words.times().moment(match.familyAgreedAt())));
        }
        if (match.volunteerAgreedAt() != null) {
            said.add(words.t("referral.volunteer-yes", words.times().moment(match.volunteerAgreedAt())));
        }
        return new Step(words.t("name.match"), String.join("; ", said), "/matches/" + match.id());
    }

    private static Step relationship(Relationships.Relationship one, Instant closedAt, Words words) {
        List<String> said = new ArrayList<>();
        String state = words.code("state", one.state());
        said.add(words.t(
                "referral.began",
                one.endedAt() == null
                        ? state
                        : words.t("referral.on", state, words.times().day(one.endedAt())),
                words.times().day(one.startedAt()),
                words.count("count.contacts", one.contacts())));
        if (one.endReason() != null) {
            said.add(words.code("reason", one.endReason()));
        }
        if (Boolean.TRUE.equals(one.visitsHeld())) {
            said.add(words.t("referral.visits-held"));
        }
        if (one.endedAt() == null) {
            said.addAll(review(one, closedAt, words));
        }
        return new Step(words.t("name.relationship"), String.join(". ", said), "");
    }

    /** What the practitioner who leads the referral is to look at, of help that goes on; when a referral is closed, nobody is asked by a day. */
    private static List<String> review(Relationships.Relationship one, Instant closedAt, Words words) {
        String reasons = one.reviewReasons() == null
                ? ""
                : one.reviewReasons().stream()
                        .filter(reason -> reason != null && (closedAt == null || !reason.equals(REFERRAL_CLOSED)))
                        .map(reason -> words.code("reason", reason))
                        .collect(Collectors.joining("; "));
        if (closedAt != null) {
            String closed = words.t("referral.review-closed", words.times().day(closedAt));
            return reasons.isEmpty() ? List.of(closed) : List.of(closed, reasons);
        }
        if (!reasons.isEmpty()) {
            return List.of(words.t("referral.review", words.times().day(one.reviewDue()), reasons));
        }
        return one.reviewDue() == null
                ? List.of()
                : List.of(words.t("referral.review-due", words.times().day(one.reviewDue())));
    }
}
