package org.kith.gateway.edge.policy;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of the audience policy.
 *
 * @param service section: a service's path, or {@code gateway}
 * @param method HTTP method
 * @param template path as written, with {@code {names}} for ids
 * @param audience roles, or {@code any}, or {@code public}
 * @param body largest body in bytes; empty for the general limit
 * @param patience longest wait for an answer; null for the general limit
 * @param path matches the paths of this rule
 */
public record PolicyRule(
        String service,
        String method,
        String template,
        List<String> audience,
        OptionalLong body,
        Duration patience,
        Pattern path) {

    /** Everybody who is signed in. */
    static final String ANY = "any";

    /** Everybody. */
    static final String PUBLIC = "public";

    /** Whether nobody is asked who they are. */
    public boolean isPublic() {
        return audience.contains(PUBLIC);
    }

    boolean admits(Set<String> roles) {
        return audience.contains(ANY)
                || audience.contains(PUBLIC)
                || audience.stream().anyMatch(roles::contains);
    }
}
