package org.kith.matching.model;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.vocabulary.Kind;
import org.kith.kit.openapi.CodeOf;

/**
 * A match in an answer, ids only. The organisation that referred the family sees the first five fields; the others are null for it.
 *
 * @param id its id
 * @param needId the need
 * @param referralId its referral
 * @param state proposed, agreed, declined or ended
 * @param since since when
 * @param offerId the offer
 * @param volunteerId the volunteer
 * @param familyId the family
 * @param senderId organisation that referred
 * @param receiverId organisation that received and decides
 * @param leadId practitioner the family can name
 * @param kind code of the kind
 * @param zone zone it counts in
 * @param score what the pair scored when it was proposed
 * @param proposedBy who proposed it
 * @param proposedAt when
 * @param familyAgreedBy who recorded the family's yes, null until then
 * @param familyAgreedAt when
 * @param volunteerAgreedBy who recorded the volunteer's yes, null until then
 * @param volunteerAgreedAt when
 * @param declinedBy who said no: family, volunteer, practitioner or coordinator; null unless declined
 * @param reason code of why it was declined or ended, null before
 * @param relationshipId the relationship that followed, null when none did
 * @param held whether nothing new begins for the family at present: it is not agreed while that lasts; why is not said
 * @param volunteerUnderReview whether the volunteer is under review at present: it is not agreed while that lasts, and who has not met the
 *     family is not introduced
 */
public record MatchView(
        UUID id,
        UUID needId,
        UUID referralId,
        @CodeOf(MatchState.class) String state,
        Instant since,
        @Nullable UUID offerId,
        @Nullable UUID volunteerId,
        @Nullable UUID familyId,
        @Nullable UUID senderId,
        @Nullable UUID receiverId,
        @Nullable UUID leadId,
        @Nullable @CodeOf(Kind.class) String kind,
        @Nullable String zone,
        @Nullable Integer score,
        @Nullable UUID proposedBy,
        @Nullable Instant proposedAt,
        @Nullable UUID familyAgreedBy,
        @Nullable Instant familyAgreedAt,
        @Nullable UUID volunteerAgreedBy,
        @Nullable Instant volunteerAgreedAt,
        @Nullable @CodeOf(Decliner.class) String declinedBy,
        @Nullable String reason,
        @Nullable UUID relationshipId,
        @Nullable Boolean held,
        @Nullable Boolean volunteerUnderReview) {

    static MatchView stateOnly(UUID id, UUID needId, UUID referralId, String state, Instant since) {
        return new MatchView(
                id,
                needId,
                referralId,
                state,
                since,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
