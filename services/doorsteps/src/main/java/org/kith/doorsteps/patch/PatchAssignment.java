package org.kith.doorsteps.patch;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Another link worker for a patch.
 *
 * @param linkWorkerId who will walk it
 * @param organisationId their organisation; the same as now when left out
 */
public record PatchAssignment(
        @Schema(description = "The link worker who will walk it") @NotNull
        UUID linkWorkerId,

        @Schema(description = "Their organisation; the same as now when left out")
        UUID organisationId) {}
