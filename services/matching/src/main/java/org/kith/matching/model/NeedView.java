package org.kith.matching.model;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.contracts.vocabulary.AgeBand;
import org.kith.contracts.vocabulary.Kind;
import org.kith.contracts.vocabulary.RiskBand;
import org.kith.kit.openapi.CodeOf;

/**
 * A need in an answer. The organisation that referred it sees the first four fields; the others are null for it.
 *
 * @param id its id
 * @param referralId its referral
 * @param state open, suggested, matched, met or not-met
 * @param since since when
 * @param familyId the family
 * @param senderId organisation that referred
 * @param receiverId organisation that received and decides
 * @param leadId practitioner the family can name
 * @param kind code of the kind
 * @param zone zone it counts in
 * @param riskBand low or medium; null when the need is over, as all that follows
 * @param level check level required
 * @param gender gender required, or null
 * @param ageBand age band of the child
 * @param slots weekly slots as 0 and 1
 * @param languageRequired language the volunteer must speak, or null
 * @param languagePreferred language the family would prefer, or null
 * @param urgency 0 to 3
 * @param openedAt since when it is wanted: when it was opened first, whatever was changed of it later
 * @param searchedAt when the engine searched for this opening, null until it has
 * @param held whether nothing new begins for its family at present: it is neither proposed nor agreed; why is not said
 */
public record NeedView(
        UUID id,
        UUID referralId,
        @CodeOf(NeedState.class) String state,
        Instant since,
        @Nullable UUID familyId,
        @Nullable UUID senderId,
        @Nullable UUID receiverId,
        @Nullable UUID leadId,
        @Nullable @CodeOf(Kind.class) String kind,
        @Nullable String zone,
        @Nullable @CodeOf(RiskBand.class) String riskBand,
        @Nullable Integer level,
        @Nullable @Schema(enumeration = {"F", "M"}) String gender,
        @Nullable @CodeOf(AgeBand.class) String ageBand,
        @Nullable String slots,
        @Nullable String languageRequired,
        @Nullable String languagePreferred,
        @Nullable Integer urgency,
        @Nullable Instant openedAt,
        @Nullable Instant searchedAt,
        @Nullable Boolean held) {

    static NeedView stateOnly(UUID id, UUID referralId, String state, Instant since) {
        return new NeedView(
                id,
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
                null);
    }
}
