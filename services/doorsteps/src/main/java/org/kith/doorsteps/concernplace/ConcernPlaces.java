package org.kith.doorsteps.concernplace;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where concerns are.
 *
 * @param items one for each concern asked for, in the same order
 */
public record ConcernPlaces(List<Item> items) {
    /**
     * Where a concern is, as near as is known.
     *
     * @param concernId the concern
     * @param doorId the door, null when no such door is known
     * @param area area of the door, else of the patch, else a guess; null when there is nothing to go by
     * @param zone zone likewise
     * @param uncertain whether area and zone are a guess: those of a patch of the link worker or their organisation
     */
    public record Item(
            UUID concernId,

            @Schema(description = "The door; null when no such door is known") @Nullable
            UUID doorId,

            @Schema(description = "Area of the door, else of the patch, else a guess") @Nullable
            String area,

            @Schema(description = "Zone of the door, else of the patch, else a guess") @Nullable
            String zone,

            @Schema(
                    description =
                            "Whether area and zone are a guess, from a patch of the link worker or their organisation")
            boolean uncertain) {}
}
