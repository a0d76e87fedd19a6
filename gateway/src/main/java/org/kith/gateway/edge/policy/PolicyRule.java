package org.kith.gateway.edge.policy;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of the audience policy.
 *
 * @param section a service's code, or {@code gateway}
 * @param method HTTP method
 * @param template path as written, with {@code {names}} for ids
 * @param operation its name in the network, such as {@code offers.pause}: pages ask by it, and the API's document
 *     calls the operation by it
 * @param audience roles, or {@code any}, {@code public} or {@code internal}
 * @param body largest body in bytes; empty for the general limit
 * @param patience longest wait for an answer; null for the general limit
 * @param concerns whether a safeguarding concern may be in it: the gateway hands it on itself, with a limit of time, and
 *     never refuses it because somebody asks too often
 * @param path matches the paths of this rule
 */
public record PolicyRule(
        String section,
        String method,
        String template,
        String operation,
        List<String> audience,
        OptionalLong body,
        Duration patience,
        boolean concerns,
        Pattern path) {

    /** Everybody who is signed in. */
    public static final String ANY = "any";

    /** Everybody. */
    public static final String PUBLIC = "public";

    /** Nobody from outside: the gateway asks it for what it composes. */
    public static final String INTERNAL = "internal";

    /** Whether nobody is asked who they are. */
    public boolean isPublic() {
        return audience.contains(PUBLIC);
    }

    /** Whether the gateway answers it itself. */
    public boolean isComposed() {
        return concerns || section.equals(AudiencePolicy.GATEWAY);
    }

    /** Whether it can be reached from outside at all. */
    public boolean isServed() {
        return !audience.contains(INTERNAL);
    }

    /** Whether somebody with the roles may. */
    public boolean admits(Set<String> roles) {
        return audience.contains(ANY)
                || audience.contains(PUBLIC)
                || audience.stream().anyMatch(roles::contains);
    }
}
