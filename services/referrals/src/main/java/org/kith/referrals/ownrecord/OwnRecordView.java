package org.kith.referrals.ownrecord;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an organisation wrote about a family, and nothing that others did.
 *
 * @param familyId the family
 * @param items what was written, first to last
 */
public record OwnRecordView(UUID familyId, List<Item> items) {
    /**
     * Something that was written.
     *
     * @param type what it is
     * @param referralId the referral it is about; null when it is about the family
     * @param reference number of that referral, or null
     * @param code what was decided, bought or assessed
     * @param words the reason or note, or null
     * @param by who wrote it
     * @param at when
     */
    public record Item(
            @Schema(enumeration = {"decision", "spend", "sharing", "risk", "agreement"})
            String type,

            @Nullable UUID referralId,
            @Nullable String reference,
            String code,
            @Nullable String words,
            UUID by,
            Instant at) {}
}
