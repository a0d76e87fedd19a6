package org.kith.gateway.edge.session;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;
import org.kith.contracts.vocabulary.Role;

/**
 * Who asks, and the token a service will check.
 *
 * @param subject id of the person or of the system's account
 * @param token access token, sent on as it is
 * @param identity what the rest of the gateway sees
 */
public record CallerWithToken(String subject, String token, SecurityIdentity identity) {
    /** What they may be asked to do. */
    public Set<String> roles() {
        return identity.getRoles();
    }

    /** Whether a partner's system asks. */
    public boolean isSystem() {
        return roles().contains(Role.SYSTEM);
    }
}
