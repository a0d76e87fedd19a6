package org.kith.referrals.hold;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.http.PlainText;

/**
 * What was held for a family may begin again.
 *
 * @param reason why
 */
public record LiftHold(
        @Schema(description = "Why; kept with the family and in no event.") @NotBlank @PlainText(max = 500)
        String reason) {}
