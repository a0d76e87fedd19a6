package org.kith.referrals.intake;

import java.time.Instant;
import java.util.UUID;
import org.kith.referrals.access.Sight;
import org.kith.referrals.model.Need;
import org.kith.referrals.model.SharedField;
import org.kith.referrals.model.Wish;

/**
 * A need as it is shown.
 *
 * @param id id, the same in matching
 * @param childId the child it is for
 * @param kind code of the kind
 * @param level check level asked for, 0 to 4
 * @param ageBand age band of the child
 * @param detail the referrer's words; null when they are not shared
 * @param gender F or M, or null
 * @param slots 21 weekly slots
 * @param languageRequired ISO 639-1 code, or null
 * @param languagePreferred ISO 639-1 code, or null
 * @param urgency 0 to 3
 * @param state open, suggested, matched, met or not-met
 * @param openedAt when matching first heard of it; null before
 * @param offersSuggested how many offers matching found last
 * @param matchId the agreed match, or null
 * @param relationshipId the relationship that followed, or null
 * @param endedAt when it ended, or null
 * @param endReason code of why it ended, or null
 */
public record NeedView(
        UUID id,
        UUID childId,
        String kind,
        int level,
        String ageBand,
        String detail,
        String gender,
        String slots,
        String languageRequired,
        String languagePreferred,
        int urgency,
        String state,
        Instant openedAt,
        int offersSuggested,
        UUID matchId,
        UUID relationshipId,
        Instant endedAt,
        String endReason) {

    static NeedView of(Need need, Sight sight) {
        Wish wish = need.wish();
        return new NeedView(
                need.id(),
                need.childId(),
                need.kind(),
                need.level(),
                need.ageBand(),
                sight.show(SharedField.NEED_DETAIL, wish.detail()),
                wish.gender(),
                wish.slots(),
                wish.languageRequired(),
                wish.languagePreferred(),
                wish.urgency(),
                need.state().code(),
                need.openedAt(),
                need.offersSuggested(),
                need.matchId(),
                need.relationshipId(),
                need.endedAt(),
                need.endReason());
    }
}
