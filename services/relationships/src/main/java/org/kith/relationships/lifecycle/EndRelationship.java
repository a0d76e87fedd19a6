package org.kith.relationships.lifecycle;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * The end of a relationship.
 *
 * @param reason code of the reason
 * @param outcome whether the need was met
 */
public record EndRelationship(
        @NotNull
        @Pattern(
                regexp = "goal-reached|family-ended|volunteer-ended|moved|unsuitable|other",
                message = "Use goal-reached, family-ended, volunteer-ended, moved, unsuitable or other.")
        String reason,

        @NotNull @Pattern(regexp = "met|not-met", message = "Use met or not-met.")
        String outcome) {}
