package org.kith.matching.matches;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A no to a proposed match.
 *
 * @param by who said no
 * @param reason code of the reason
 */
public record DeclineMatch(
        @NotNull
        @Pattern(
                regexp = "family|volunteer|practitioner|coordinator",
                message = "Use family, volunteer, practitioner or coordinator.")
        String by,

        @NotNull
        @Pattern(
                regexp =
                        "changed-mind|no-time|too-far|not-the-right-person|found-help-elsewhere|circumstances-changed|other",
                message = "Use changed-mind, no-time, too-far, not-the-right-person, found-help-elsewhere, "
                        + "circumstances-changed or other.")
        String reason) {}
