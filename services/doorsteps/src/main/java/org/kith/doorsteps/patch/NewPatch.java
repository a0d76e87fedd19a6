package org.kith.doorsteps.patch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.http.PlainName;

/**
 * Streets to give to a link worker.
 *
 * @param id made by the caller; may be left out
 * @param name what people will call the patch
 * @param linkWorkerId who will walk it
 * @param organisationId the link worker's organisation; the caller's own when left out
 * @param doors its doors in walking order
 */
public record NewPatch(
        @Schema(description = "Made by the caller; may be left out")
        UUID id,

        @Schema(description = "What people will call the patch", examples = "Harbour side")
        @NotBlank
        @PlainName(max = 100)
        String name,

        @Schema(description = "The link worker who will walk it") @NotNull
        UUID linkWorkerId,

        @Schema(description = "The link worker's organisation; the caller's own when left out")
        UUID organisationId,

        @Schema(description = "Its doors, in walking order") @NotEmpty @Size(max = 2000)
        List<@NotNull @Valid NewDoor> doors) {}
