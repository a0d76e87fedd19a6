package org.kith.referrals.concerns;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The duty team closes a concern.
 *
 * @param outcome code of what it came to
 */
public record CloseConcern(
        @Schema(
                description = "What it came to.",
                enumeration = {
                    "no-further-action",
                    "early-help",
                    "social-care",
                    "police",
                    "already-open",
                    "other-council",
                    "raised-twice"
                })
        @NotBlank
        String outcome) {}
