package org.kith.referrals.casework;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.http.PlainText;

/**
 * A decision about a referral.
 *
 * @param decision accept, signpost, step-up or decline
 * @param reason why; needed for everything but accept
 * @param metFamily whether the decider has met the family
 * @param waitReason code of why it waited; may be left out
 */
public record Decide(
        @NotBlank
        @Schema(
                description = "What is decided.",
                enumeration = {"accept", "signpost", "step-up", "decline"})
        String decision,

        @PlainText(max = 1000) String reason,
        @NotNull Boolean metFamily,

        @Schema(
                description = "Why it waited; may be left out.",
                enumeration = {
                    "family-not-reached",
                    "information-awaited",
                    "interpreter-awaited",
                    "nobody-free",
                    "out-of-hours",
                    "partner-awaited",
                    "other"
                })
        @Nullable
        String waitReason) {}
