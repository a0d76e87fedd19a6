package org.kith.relationships.lifecycle;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of a relationship. */
public record EndRequest(
        @Schema(
                description =
                        "Why. unsuitable is taken in any state and without If-Match: the volunteer sees nothing more of the relationship, is under review and is never matched with the family again.",
                enumeration = {"goal-reached", "family-ended", "volunteer-ended", "moved", "unsuitable", "other"})
        @NotNull
        @Pattern(
                regexp = "goal-reached|family-ended|volunteer-ended|moved|unsuitable|other",
                message = "Use goal-reached, family-ended, volunteer-ended, moved, unsuitable or other.")
        String reason,

        @Schema(
                description = "Whether the need was met.",
                enumeration = {"met", "not-met"})
        @NotNull
        @Pattern(regexp = "met|not-met", message = "Use met or not-met.")
        String outcome) {
    /** Whether the volunteer is not suitable. */
    boolean unsuitable() {
        return reason.equals("unsuitable");
    }
}
