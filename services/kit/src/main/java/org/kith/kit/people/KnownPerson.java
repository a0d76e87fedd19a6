package org.kith.kit.people;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who has signed in, as their token last said.
 *
 * @param id the person
 * @param organisation the organisation they act for
 * @param roles what they may be asked to do
 * @param lastSeen when, to the hour
 */
public record KnownPerson(UUID id, UUID organisation, Set<String> roles, Instant lastSeen) {
    /** Copies the roles. */
    public KnownPerson {
        roles = Set.copyOf(roles);
    }

    /** Whether they have the role. */
    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Whether they act for the organisation. */
    public boolean actsFor(UUID other) {
        return organisation.equals(other);
    }
}
