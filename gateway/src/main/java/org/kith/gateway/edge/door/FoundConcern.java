package org.kith.gateway.edge.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A concern as it was found in a batch.
 *
 * @param sentId its id as the device wrote it; null without one
 * @param id the id it goes by: the device's, or one made from what was sent and where it stood
 * @param what what was seen or said
 * @param immediateDanger whether a child is in danger now, or may be
 * @param raisedAt when, by the device's clock; null when it does not say
 * @param knockId the knock it came with, or null
 * @param knockIndex place of that knock in the batch, or -1
 * @param doorId the door, or null
 * @param ofWhom the family and the referral, as far as it names them; what is no id is for referrals to keep with its words
 */
record FoundConcern(
        String sentId,
        String id,
        String what,
        boolean immediateDanger,
        Instant raisedAt,
        UUID knockId,
        int knockIndex,
        UUID doorId,
        OfWhom ofWhom) {
    /** Names nobody. */
    static final OfWhom NOBODY = new OfWhom(null, null);

    /** What the answer calls it. */
    String name() {
        return sentId == null ? id : sentId;
    }

    /** The same in other words. */
    FoundConcern saying(String words) {
        return new FoundConcern(sentId, id, words, immediateDanger, raisedAt, knockId, knockIndex, doorId, ofWhom);
    }

    /**
     * Whom a concern is about.
     *
     * @param familyId the family as it was written, or null
     * @param referralId the referral as it was written, or null
     */
    record OfWhom(String familyId, String referralId) {
        static OfWhom in(JsonNode concern) {
            return concern.isObject()
                    ? new OfWhom(
                            ConcernFields.written(concern, "familyId"), ConcernFields.written(concern, "referralId"))
                    : NOBODY;
        }
    }
}
