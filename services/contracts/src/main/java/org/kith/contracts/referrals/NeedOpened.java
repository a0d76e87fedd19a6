package org.kith.contracts.referrals;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Topics;

/**
 * A need of an accepted low or medium risk referral may be matched, with consent. High risk never gets here.
 *
 * @param needId the need
 * @param referralId the referral
 * @param familyId the family, an id only
 * @param senderId organisation that referred
 * @param receiverId organisation that received and decides
 * @param leadId practitioner the family can name
 * @param kind code of a {@link org.kith.contracts.vocabulary.Kind}
 * @param area code of the statistical area (LSOA), never an address
 * @param zone zone the fact rolls up to
 * @param riskBand code of a {@link org.kith.contracts.vocabulary.RiskBand}
 * @param level check level 0 to 4 as in matching rules
 * @param gender F, M or X; null in a need that asks for none
 * @param ageBand age band of the child the need is for
 * @param slots 21 weekly slots as 0 and 1, Monday morning to Sunday evening
 * @param languageRequired ISO 639-1 code or null
 * @param languagePreferred ISO 639-1 code or null
 * @param urgency 0 to 3
 * @param at when it happened
 */
@Event(type = "org.kith.need.opened.v1", topic = Topics.REFERRALS)
public record NeedOpened(
        UUID needId,
        UUID referralId,
        UUID familyId,
        UUID senderId,
        UUID receiverId,
        UUID leadId,
        String kind,
        String area,
        String zone,
        String riskBand,
        int level,
        String gender,
        String ageBand,
        String slots,
        String languageRequired,
        String languagePreferred,
        int urgency,
        Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return needId;
    }
}
