package org.kith.doorsteps.knock.batch;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a device sends of a walk. The same knocks may come again in any order and any batch. Each knock is read by itself,
 * so that one that cannot be read does not keep the others back.
 *
 * @param patchId the patch walked
 * @param startedAt first step, by the device's clock
 * @param endedAt last step; left out while the walk goes on
 * @param knocks up to 500 knocks
 */
public record KnockBatch(
        @Schema(description = "The patch walked") @NotNull UUID patchId,

        @Schema(description = "First step, by the device's clock") @NotNull
        Instant startedAt,

        @Schema(description = "Last step; leave it out while the walk goes on")
        Instant endedAt,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = KnockItem.class,
                description = "Up to 500 knocks, each judged by itself")
        @NotNull
        @Size(max = 500)
        List<JsonNode> knocks) {}
