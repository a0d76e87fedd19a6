package org.kith.doorsteps.door;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.http.PlainText;

/**
 * Where somebody is about to knock. A body and not an address: a postcode may be one household's.
 *
 * @param postcode in any way of typing
 */
public record DoNotKnockSearch(
        @Schema(description = "A postcode, in any way of typing", examples = "ZN1 0AA") @NotBlank @PlainText(max = 64)
        String postcode) {}
