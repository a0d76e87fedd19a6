package org.kith.doorsteps.concernplace;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Concerns to be placed. Only ids: the text of a concern never comes here.
 *
 * @param items up to 1,000 concerns
 */
public record ConcernPlaceQuery(
        @Schema(description = "Up to 1,000 concerns") @NotNull @Size(max = 1000)
        List<@NotNull @Valid Item> items) {
    /**
     * A concern to be placed.
     *
     * @param concernId the concern, an id made on the device
     * @param doorId the door the device names, or null
     * @param patchId the patch it names, or null
     */
    public record Item(
            @Schema(description = "The concern, an id made on the device") @NotNull
            UUID concernId,

            @Schema(description = "The door the device names, by any id it was given; may be left out")
            UUID doorId,

            @Schema(description = "The patch the device names; may be left out")
            UUID patchId) {}
}
