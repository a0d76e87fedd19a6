package org.kith.referrals.restriction;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.http.PlainText;

/**
 * Why a restriction is lifted or broken.
 *
 * @param reason why
 */
public record RestrictionReason(
        @Schema(description = "Why; kept with the restriction and in no event.") @NotBlank @PlainText(max = 500)
        String reason) {}
