package org.kith.relationships.model;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A change of lead.
 *
 * @param fromLeadId lead until then
 * @param toLeadId lead from then on
 * @param metTogetherOn day on which old lead, new lead and family met; null when they did not
 * @param reason code of the reason
 * @param at when it was recorded
 */
public record HandoverView(
        UUID fromLeadId, UUID toLeadId, @Nullable LocalDate metTogetherOn, String reason, Instant at) {}
