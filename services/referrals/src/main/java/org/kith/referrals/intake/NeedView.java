package org.kith.referrals.intake;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.contracts.vocabulary.AgeBand;
import org.kith.contracts.vocabulary.Kind;
import org.kith.kit.openapi.CodeOf;
import org.kith.referrals.access.AccessGrant;
import org.kith.referrals.model.Need;
import org.kith.referrals.model.NeedRequirements;
import org.kith.referrals.model.SharedField;

/**
 * A need as it is shown.
 *
 * @param id id, the same in matching
 * @param childId the child it is for
 * @param kind code of the kind
 * @param level check level asked for, 0 to 4
 * @param ageBand age band of the child
 * @param regular whether it asks for somebody every week
 * @param replaces need that ended and is taken up again by this one, or null
 * @param detail the referrer's words; null when they are not shared
 * @param gender F or M, or null
 * @param slots 21 weekly slots
 * @param languageRequired ISO 639-1 code; null when there is none or the language is not shared
 * @param languagePreferred ISO 639-1 code; null when there is none or the language is not shared
 * @param urgency 0 to 3
 * @param state open, suggested, matched, met or not-met
 * @param openedAt when matching was first told of it; null before
 * @param offersSuggested how many offers matching found last
 * @param matchId the agreed match, or null
 * @param relationshipId the relationship that followed, or null
 * @param endedAt when it ended, or null
 * @param endReason code of why it ended, or null
 */
public record NeedView(
        UUID id,
        UUID childId,
        @CodeOf(Kind.class) String kind,
        int level,
        @CodeOf(AgeBand.class) String ageBand,
        boolean regular,
        @Nullable UUID replaces,
        @Nullable String detail,
        @Nullable @Schema(enumeration = {"F", "M"}) String gender,
        String slots,
        @Nullable String languageRequired,
        @Nullable String languagePreferred,
        int urgency,

        @Schema(enumeration = {"open", "suggested", "matched", "met", "not-met"})
        String state,

        @Nullable Instant openedAt,
        int offersSuggested,
        @Nullable UUID matchId,
        @Nullable UUID relationshipId,
        @Nullable Instant endedAt,
        @Nullable String endReason) {

    static NeedView of(Need need, AccessGrant grant) {
        NeedRequirements requirements = need.requirements();
        return new NeedView(
                need.id(),
                need.childId(),
                need.kind().code(),
                need.level(),
                need.ageBand().code(),
                need.regular(),
                need.replaces(),
                grant.show(SharedField.NEED_DETAIL, requirements.detail()),
                requirements.gender(),
                requirements.slots(),
                grant.show(SharedField.LANGUAGE, requirements.languageRequired()),
                grant.show(SharedField.LANGUAGE, requirements.languagePreferred()),
                requirements.urgency(),
                need.state().code(),
                need.openedAt(),
                need.offersSuggested(),
                need.matchId(),
                need.relationshipId(),
                need.endedAt(),
                need.endReason());
    }
}
