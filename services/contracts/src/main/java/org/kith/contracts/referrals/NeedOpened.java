package org.kith.contracts.referrals;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.OrNull;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * A need of an accepted low or medium risk referral may be matched, with agreement. High risk never gets here.
 *
 * @param needId the need
 * @param replaces need of the same kind that ended before, null when it is the first: a need never opens again
 * @param referralId the referral
 * @param episode how often the referral was opened so far
 * @param familyId the family, an id only
 * @param senderId organisation that referred
 * @param receiverId organisation that received and decides
 * @param leadId practitioner the family can name
 * @param kind what is given or needed, code of a {@link org.kith.contracts.vocabulary.Kind}
 * @param area code of the statistical area (LSOA) the family lives in, never an address
 * @param zone zone the fact rolls up to
 * @param riskBand risk to the child, code of a {@link org.kith.contracts.vocabulary.RiskBand}
 * @param level check level asked for: 0 none, 1 basic, 2 enhanced, 3 with barred list, 4 and overnight assessed
 * @param gender gender the need asks for, F or M; null when it asks for none
 * @param ageBand age band of the child the need is for
 * @param slots 21 weekly slots as 0 and 1, Monday morning to Sunday evening
 * @param regular whether it asks for somebody every week
 * @param languageRequired ISO 639-1 code the volunteer must speak, null when any will do
 * @param languagePreferred ISO 639-1 code that would be welcome, null when none is
 * @param urgency how soon it is needed, 0 to 3, 3 the most urgent
 * @param at when it happened
 */
@Event(type = "org.kith.need.opened.v1", topic = Topics.REFERRALS)
public record NeedOpened(
        UUID needId,
        @OrNull UUID replaces,
        UUID referralId,
        @Is(Shape.EPISODE) int episode,
        UUID familyId,
        UUID senderId,
        UUID receiverId,
        UUID leadId,
        @Is(Shape.KIND) String kind,
        @Is(Shape.AREA) String area,
        @Is(Shape.ZONE) String zone,
        @Is(Shape.MATCHABLE_RISK_BAND) String riskBand,
        @Is(Shape.LEVEL) int level,
        @Is(Shape.GENDER_ASKED) @OrNull String gender,
        @Is(Shape.AGE_BAND) String ageBand,
        @Is(Shape.SLOTS) String slots,
        boolean regular,
        @Is(Shape.LANGUAGE) @OrNull String languageRequired,
        @Is(Shape.LANGUAGE) @OrNull String languagePreferred,
        @Is(Shape.URGENCY) int urgency,
        Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return needId;
    }
}
