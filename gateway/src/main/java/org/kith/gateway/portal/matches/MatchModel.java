package org.kith.gateway.portal.matches;

import java.util.List;
import java.util.UUID;
import org.kith.gateway.portal.place.PlaceMap;
import org.kith.gateway.portal.services.Matching;
import org.kith.gateway.portal.words.Fact;
import org.kith.gateway.portal.words.Facts;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.StateTag;
import org.kith.gateway.portal.words.Words;

/**
 * A match as its page shows it; it holds no name.
 *
 * @param id id
 * @param needId the need
 * @param referralId its referral
 * @param title the kind, the offer and the need, as people tell it from others; "A match" for those who see only its status
 * @param zone zone of the family
 * @param state its status
 * @param code the status's code, for what can be done
 * @param since since when
 * @param volunteerKnown whether the user may see who the volunteer is
 * @param familySaidYes whether the family said yes
 * @param volunteerSaidYes whether the volunteer said yes
 * @param waitsFor whom it waits for, in words; empty when it waits for nobody
 * @param held whether it is not agreed at present, because nothing new begins for the family
 * @param underReview whether it is not agreed at present, or nobody new is introduced, because the volunteer is under review
 * @param over that it is over, and how it ended; empty while it is not
 * @param facts the match in short
 */
public record MatchModel(
        UUID id,
        UUID needId,
        UUID referralId,
        String title,
        String zone,
        StateTag state,
        String code,
        String since,
        boolean volunteerKnown,
        boolean familySaidYes,
        boolean volunteerSaidYes,
        String waitsFor,
        boolean held,
        boolean underReview,
        String over,
        List<Fact> facts) {
    private static final String PROPOSED = "proposed";
    private static final String AGREED = "agreed";

    /** Whether the volunteer and the family are to be kept apart at present, unless they have met. */
    public boolean isApart() {
        return held || underReview;
    }

    /** Whether a yes or a no is awaited. */
    public boolean isProposed() {
        return PROPOSED.equals(code);
    }

    /** Whether a yes is taken now: while nothing new begins for the family or with the volunteer, only the first. */
    public boolean isTakingYes() {
        return !isApart() || !familySaidYes && !volunteerSaidYes;
    }

    /** Whether it can end. */
    public boolean isAgreed() {
        return AGREED.equals(code);
    }

    static MatchModel of(Matching.Match match, Words words, PlaceMap place) {
        String zone = place.zoneName(match.zone());
        return new MatchModel(
                match.id(),
                match.needId(),
                match.referralId(),
                match.kind() == null || match.offerId() == null
                        ? words.t("match.some")
                        : words.t(
                                "match.of",
                                words.code("kind", match.kind()),
                                Names.shortId(match.offerId()),
                                Names.shortId(match.needId())),
                zone,
                StateTag.of(words, match.state()),
                match.state(),
                words.times().moment(match.since()),
                match.volunteerId() != null,
                match.familyAgreedAt() != null,
                match.volunteerAgreedAt() != null,
                waitsFor(match, words),
                isNow(match, match.held()),
                isNow(match, match.volunteerUnderReview()),
                over(match, words),
                facts(match, words, zone));
    }

    /** Whether something holds while the match is not over. */
    private static boolean isNow(Matching.Match match, Boolean holds) {
        return (PROPOSED.equals(match.state()) || AGREED.equals(match.state())) && Boolean.TRUE.equals(holds);
    }

    private static String waitsFor(Matching.Match match, Words words) {
        if (!PROPOSED.equals(match.state())) {
            return "";
        }
        if (match.familyAgreedAt() == null) {
            return words.t(match.volunteerAgreedAt() == null ? "match.waits.both" : "match.waits.family");
        }
        return words.t("match.waits.volunteer");
    }

    private static String relationship(Matching.Match match, Words words) {
        if (match.relationshipId() == null) {
            return "";
        }
        return words.t("ended".equals(match.state()) ? "match.relationship.ended" : "match.relationship.begun");
    }

    /** That it is over, and how it ended where that is known; empty while it is not over. */
    private static String over(Matching.Match match, Words words) {
        if (PROPOSED.equals(match.state()) || AGREED.equals(match.state())) {
            return "";
        }
        String why = words.code("reason", match.reason());
        return why.isEmpty() ? words.t("match.over") : words.t("match.over.why", why);
    }

    private static List<Fact> facts(Matching.Match match, Words words, String zone) {
        boolean proposed = PROPOSED.equals(match.state());
        return new Facts(words)
                .add("fact.zone", zone)
                .add("match.proposed", words.times().moment(match.proposedAt()))
                .add("match.family-yes", words.times().moment(match.familyAgreedAt()))
                .add("match.volunteer-yes", words.times().moment(match.volunteerAgreedAt()))
                .named(
                        words.code("state", match.state()),
                        proposed ? "" : words.times().moment(match.since()))
                .add("match.declined-by", words.code("side", match.declinedBy()))
                .add("fact.why", words.code("reason", match.reason()))
                .add("match.relationship", relationship(match, words))
                .list();
    }
}
