package org.kith.referrals.casework;

import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The receiver has read the referral, or somebody has seen the child.
 *
 * @param waitReason code of why it waited; may be left out
 */
public record Acknowledge(
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
