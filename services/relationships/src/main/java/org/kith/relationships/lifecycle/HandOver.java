package org.kith.relationships.lifecycle;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A change of lead.
 *
 * @param toLeadId the new lead
 * @param reason code of the reason
 * @param metTogetherOn day on which old lead, new lead and family met; null when they did not
 */
public record HandOver(
        @NotNull UUID toLeadId,

        @NotNull
        @Pattern(
                regexp = "leave|left|workload|family-asked|other",
                message = "Use leave, left, workload, family-asked or other.")
        String reason,

        LocalDate metTogetherOn) {}
