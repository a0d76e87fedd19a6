package org.kith.referrals.batch;

import jakarta.annotation.Nullable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one item of a batch.
 *
 * @param id the item's id as the device sent it; empty when it sent none
 * @param status what the item by itself would have been answered with
 * @param result created, duplicate, replaced, kept, refused or not-stored
 * @param storedAs id under which it is stored, null when it is not
 * @param problem why it is not stored, null when it is
 */
public record ItemResult(
        @Schema(description = "The item's id as the device sent it; empty when it sent none.")
        String id,

        @Schema(description = "The status that the item by itself would have been answered with.")
        int status,

        @Schema(
                description = "What became of it. What is not-stored is to be sent again.",
                enumeration = {"created", "duplicate", "replaced", "kept", "refused", "not-stored"})
        String result,

        @Schema(description = "The id under which it is stored, null when it is not.") @Nullable
        UUID storedAs,

        @Schema(description = "Why it is not stored, null when it is.") @Nullable
        ItemProblem problem) {

    /**
     * Why an item is not stored.
     *
     * @param code stable code
     * @param detail in words
     */
    public record ItemProblem(String code, String detail) {}

    /** Stored now. */
    public static ItemResult created(UUID id) {
        return new ItemResult(id.toString(), 201, "created", id, null);
    }

    /** Stored before. */
    public static ItemResult duplicate(UUID id) {
        return new ItemResult(id.toString(), 200, "duplicate", id, null);
    }

    /** Stored in place of what came before under the same id. */
    public static ItemResult replaced(UUID id) {
        return new ItemResult(id.toString(), 200, "replaced", id, null);
    }

    /** What was stored before under the same id is newer and stays. */
    public static ItemResult kept(UUID id) {
        return new ItemResult(id.toString(), 200, "kept", id, null);
    }

    /** Not stored, and not to be sent again as it is. */
    public static ItemResult refused(String id, String code, String detail) {
        return new ItemResult(id, 400, "refused", null, new ItemProblem(code, detail));
    }

    /** Not stored: the device keeps it and sends it again. */
    public static ItemResult notStored(String id) {
        return new ItemResult(
                id, 503, "not-stored", null, new ItemProblem("unavailable", "It is not stored. Send it again."));
    }

    /** The same result for an item that the device knows by another id. */
    public ItemResult knownAs(String sentId) {
        return new ItemResult(sentId, status, result, storedAs, problem);
    }
}
