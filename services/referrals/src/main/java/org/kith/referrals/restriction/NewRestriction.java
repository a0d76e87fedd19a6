package org.kith.referrals.restriction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.http.PlainText;

/**
 * Only named people are to see a family.
 *
 * @param reason why
 * @param personIds who, beside the caller
 */
public record NewRestriction(
        @Schema(description = "Why; kept with the restriction and in no event.") @NotBlank @PlainText(max = 500)
        String reason,

        @Schema(description = "People who have signed in, by their ids. Whoever asks is named as well.")
        @NotEmpty(message = "Name at least one person.")
        @Size(max = 20)
        List<@NotNull UUID> personIds) {}
