package org.kith.matching.matches;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A no to a proposed match.
 *
 * @param by who said no
 * @param reason code of the reason
 */
public record DeclineMatchRequest(
        @Schema(
                description = "Who said no. Practitioners and coordinators can say no in their own role only.",
                examples = "volunteer")
        @NotNull
        @Pattern(
                regexp = "family|volunteer|practitioner|coordinator",
                message = "Use family, volunteer, practitioner or coordinator.")
        String by,

        @Schema(description = "Why, as a code.", examples = "no-time")
        @NotNull
        @Pattern(
                regexp =
                        "changed-mind|no-time|too-far|not-the-right-person|found-help-elsewhere|circumstances-changed|other",
                message = "Use changed-mind, no-time, too-far, not-the-right-person, found-help-elsewhere, "
                        + "circumstances-changed or other.")
        String reason) {}
