package org.kith.relationships.model;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether the volunteer is kept from seeing a relationship that is over, for a child's safety.
 *
 * @param volunteerExcludedAt since when, null while the volunteer is not; row-level security reads it
 * @param safetyReasons codes of why, the first first
 */
@Embeddable
record VolunteerExclusion(Instant volunteerExcludedAt, List<String> safetyReasons) {
    static final VolunteerExclusion NONE = new VolunteerExclusion(null, List.of());

    /** Ends after which the volunteer sees nothing more: the child is at high risk, or not safe with this volunteer. */
    private static final Set<String> FOR_SAFETY = Set.of("risk-high", "not-suitable", "unsuitable");

    static boolean isFor(String reason) {
        return FOR_SAFETY.contains(reason);
    }

    boolean has(String reason) {
        return safetyReasons.contains(reason);
    }

    /** Kept from it for that reason too; the first time counts. */
    VolunteerExclusion with(String reason, Instant at) {
        return new VolunteerExclusion(
                volunteerExcludedAt == null ? at : volunteerExcludedAt,
                has(reason)
                        ? safetyReasons
                        : Stream.concat(safetyReasons.stream(), Stream.of(reason))
                                .toList());
    }
}
