package org.kith.referrals.casework;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a referral ends.
 *
 * @param outcome helped, help-declined, no-capacity, not-appropriate, moved, assessed-only or no-longer-needed
 */
public record Close(
        @NotBlank
        @Schema(
                description = "How the referral ends.",
                enumeration = {
                    "helped",
                    "help-declined",
                    "no-capacity",
                    "not-appropriate",
                    "moved",
                    "assessed-only",
                    "no-longer-needed"
                })
        String outcome) {}
