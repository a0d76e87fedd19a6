package org.kith.gateway.edge;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;

/**
 * Who asks, and the token a service will check.
 *
 * @param subject id of the person or of the system's account
 * @param token access token, sent on as it is
 * @param identity what the rest of the gateway sees
 */
record Caller(String subject, String token, SecurityIdentity identity) {
    Set<String> roles() {
        return identity.getRoles();
    }

    boolean isSystem() {
        return roles().contains("system");
    }
}
