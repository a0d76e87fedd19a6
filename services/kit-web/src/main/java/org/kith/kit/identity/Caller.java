package org.kith.kit.identity;

import java.util.Set;
import java.util.UUID;

/**
 * Who asks, as the token says.
 *
 * @param person the person or, for a system, its service account
 * @param organisation the organisation they act for; from the token and nowhere else
 * @param organisationKind what the organisation is: council, charity, school ...
 * @param roles what they may be asked to do, see {@link Role}
 */
public record Caller(UUID person, UUID organisation, String organisationKind, Set<String> roles) {
    /** Copies the roles. */
    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether the caller has the role. */
    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Whether the caller has one of the roles. */
    public boolean isAny(String... any) {
        for (String role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the caller acts for the organisation. */
    public boolean actsFor(UUID other) {
        return organisation.equals(other);
    }
}
