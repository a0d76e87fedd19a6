package org.kith.relationships.lifecycle;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of lead. */
public record HandoverRequest(
        @Schema(
                description =
                        "The new lead, a practitioner; of a restricted family one of the people named, otherwise the code is not-named.")
        @NotNull
        UUID toLeadId,

        @Schema(
                description = "Why.",
                enumeration = {"leave", "left", "workload", "family-asked", "other"})
        @NotNull
        @Pattern(
                regexp = "leave|left|workload|family-asked|other",
                message = "Use leave, left, workload, family-asked or other.")
        String reason,

        @Schema(description = "Day on which old lead, new lead and family met; null when they did not.")
        LocalDate metTogetherOn) {}
