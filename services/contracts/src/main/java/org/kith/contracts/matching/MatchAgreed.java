package org.kith.contracts.matching;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * Family and volunteer both said yes.
 *
 * @param matchId the match
 * @param needId the need
 * @param referralId the referral
 * @param familyId the family, an id only
 * @param offerId the offer
 * @param volunteerId the volunteer, an id only
 * @param senderId organisation that referred
 * @param receiverId organisation that received and decides
 * @param leadId practitioner the family can name
 * @param kind what is given or needed, code of a {@link org.kith.contracts.vocabulary.Kind}
 * @param zone zone the fact rolls up to
 * @param at when it happened
 */
@Event(type = "org.kith.match.agreed.v1", topic = Topics.MATCHING)
public record MatchAgreed(
        UUID matchId,
        UUID needId,
        UUID referralId,
        UUID familyId,
        UUID offerId,
        UUID volunteerId,
        UUID senderId,
        UUID receiverId,
        UUID leadId,
        @Is(Shape.KIND) String kind,
        @Is(Shape.ZONE) String zone,
        Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return matchId;
    }
}
