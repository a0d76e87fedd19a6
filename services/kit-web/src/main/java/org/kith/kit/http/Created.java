package org.kith.kit.http;

import jakarta.annotation.Nullable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to a request that creates: enough to find what was created, and no personal data, because the answer is kept
 * for a repeat of the request.
 *
 * @param id id of what was created
 * @param reference number that people call it by, null when it has none
 * @param version its version, as in the entity tag
 */
public record Created(
        @Schema(description = "Id of what was created.") UUID id,

        @Schema(description = "Number that people call it by, if it has one.") @Nullable
        String reference,

        @Schema(description = "Its version, as in the ETag header.")
        long version) {
    /** Something without a number for people. */
    public static Created of(UUID id, long version) {
        return new Created(id, null, version);
    }
}
