package org.kith.matching.matches;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The end of an agreed match.
 *
 * @param reason code of the reason
 */
public record EndMatchRequest(
        @Schema(description = "Why, as a code.", examples = "need-met")
        @NotNull
        @Pattern(
                regexp =
                        "need-met|changed-mind|no-time|moved|not-the-right-person|found-help-elsewhere|circumstances-changed|other",
                message = "Use need-met, changed-mind, no-time, moved, not-the-right-person, found-help-elsewhere, "
                        + "circumstances-changed or other.")
        String reason) {}
