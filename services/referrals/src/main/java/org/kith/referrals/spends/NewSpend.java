package org.kith.referrals.spends;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.http.PlainText;

/**
 * A spend.
 *
 * @param what code of what was bought, such as railcard: small letters and hyphens
 * @param pence amount in pence
 * @param note why; may be left out
 */
public record NewSpend(
        @NotBlank
        @Size(max = 40)
        @Pattern(regexp = "[a-z]+(-[a-z]+){0,19}", message = "Small letters and hyphens, such as railcard.")
        @Schema(description = "What was bought, in small letters and hyphens.", examples = "railcard")
        String what,

        @NotNull @Min(1) @Max(10_000_000) Integer pence,
        @PlainText(max = 500) String note) {}
