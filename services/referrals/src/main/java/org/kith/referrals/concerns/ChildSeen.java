package org.kith.referrals.concerns;

import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody has seen the child.
 *
 * @param waitReason code of why the child was not seen sooner; may be left out
 */
public record ChildSeen(
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
