package org.kith.gateway.edge.policy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
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

    /** What stands for its one id in an address, whatever it is; empty when the address is another, or it has no id. */
    Optional<WrittenId> writtenId(String uri) {
        int from = template.indexOf("/{");
        if (from < 0) {
            return Optional.empty();
        }
        String before = (section.equals(AudiencePolicy.GATEWAY) ? "" : "/api/" + section) + template.substring(0, from);
        if (!uri.startsWith(before)) {
            return Optional.empty();
        }
        String behind = template.substring(template.indexOf('}') + 1);
        Matcher written = Pattern.compile(
                        Pattern.quote(before) + "(?:/(.*?))?" + Pattern.quote(behind) + "(?:[?#].*)?", Pattern.DOTALL)
                .matcher(uri);
        return written.matches()
                ? Optional.of(new WrittenId(
                        Objects.requireNonNullElse(written.group(1), ""), before + "/" + AudiencePolicy.NO_ID + behind))
                : Optional.empty();
    }

    /** Whether somebody with the roles may. */
    public boolean admits(Set<String> roles) {
        return audience.contains(ANY)
                || audience.contains(PUBLIC)
                || audience.stream().anyMatch(roles::contains);
    }
}
