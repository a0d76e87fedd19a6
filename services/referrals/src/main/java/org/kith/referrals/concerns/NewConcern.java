package org.kith.referrals.concerns;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A safeguarding concern. It describes the body; what comes is read field by field, so that nothing about its form keeps it
 * from the duty team, nor does a family or referral that the caller may not see.
 *
 * @param id made on the device; may be left out
 * @param familyId the family, if known
 * @param referralId the referral, if there is one
 * @param what what was seen or said
 * @param immediateDanger whether a child is in danger now; then ring 999 first
 */
public record NewConcern(
        @Schema(description = "Made on the device, so that sending again is safe; made here when it is left out.")
        UUID id,

        @Schema(description = "The family it is about, if known.")
        UUID familyId,

        @Schema(description = "The referral it is about, if there is one.")
        UUID referralId,

        @Schema(description = "What was seen or said, in the words of who raises it.") @NotBlank
        String what,

        @Schema(description = "Whether a child is in danger now. Then ring 999 first.") @NotNull
        Boolean immediateDanger) {}
