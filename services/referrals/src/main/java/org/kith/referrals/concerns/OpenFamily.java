package org.kith.referrals.concerns;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.http.PlainText;

/**
 * The duty team opens the family that a concern names.
 *
 * @param reason why
 */
public record OpenFamily(
        @Schema(description = "Why the family is opened; kept with the concern.") @NotBlank @PlainText(max = 500)
        String reason) {}
