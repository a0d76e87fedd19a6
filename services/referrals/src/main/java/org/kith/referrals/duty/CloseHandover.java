package org.kith.referrals.duty;

import jakarta.validation.constraints.NotBlank;
import org.kith.kit.http.PlainText;

/**
 * Why the duty team needs to do nothing more about what was handed to it.
 *
 * @param reason in the duty team's own words; kept with the family, never in an event
 */
public record CloseHandover(
        @NotBlank(message = "Say why nothing more needs to be done.") @PlainText(max = 500)
        String reason) {}
