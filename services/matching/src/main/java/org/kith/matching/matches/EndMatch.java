package org.kith.matching.matches;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * The end of an agreed match.
 *
 * @param reason code of the reason
 */
public record EndMatch(
        @NotNull
        @Pattern(
                regexp =
                        "need-met|changed-mind|no-time|moved|not-the-right-person|found-help-elsewhere|circumstances-changed|other",
                message = "Use need-met, changed-mind, no-time, moved, not-the-right-person, found-help-elsewhere, "
                        + "circumstances-changed or other.")
        String reason) {}
