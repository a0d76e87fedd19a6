package org.kith.gateway.edge.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.gateway.edge.problem.Refusal;
import org.kith.kit.problem.ProblemType;

/** Which path and method exists for whom, as {@code audience-policy.txt} says. Deny by default. */
@ApplicationScoped
public class AudiencePolicy {
    /** The section of what the gateway answers itself. */
    public static final String GATEWAY = "gateway";

    /** Goes on in place of an id that is none. */
    public static final String NO_ID = "no-id";

    private static final Pattern OF_A_SERVICE = Pattern.compile("/api/([a-z]+)(/v1/.*)");

    private final Map<String, List<PolicyRule>> bySection;
    private final Map<String, PolicyRule> byOperation;

    AudiencePolicy() {
        this(PolicyFile.read("/audience-policy.txt"));
    }

    AudiencePolicy(List<PolicyRule> rules) {
        // A fixed segment wins over a name: /walks/summary before /walks/{id}.
        bySection = rules.stream()
                .sorted(Comparator.comparing(
                        (PolicyRule rule) -> rule.template().contains("{")))
                .collect(Collectors.groupingBy(PolicyRule::section));
        byOperation = rules.stream().collect(Collectors.toUnmodifiableMap(PolicyRule::operation, Function.identity()));
    }

    /**
     * The rule for the request.
     *
     * @throws Refusal 404 when nothing has that path, 405 when only another method has it
     */
    public PolicyRule find(String section, String method, String path) {
        List<PolicyRule> onPath = onPath(section, path);
        if (onPath.isEmpty()) {
            throw Refusal.of(ProblemType.NOT_FOUND, "There is nothing at this address.");
        }
        return onPath.stream()
                .filter(rule -> rule.method().equals(method))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        ProblemType.METHOD_NOT_ALLOWED,
                        "This address answers to "
                                + onPath.stream().map(PolicyRule::method).collect(Collectors.joining(", "))
                                + " only."));
    }

    private List<PolicyRule> onPath(String section, String path) {
        return bySection.getOrDefault(section, List.of()).stream()
                .filter(rule -> rule.isServed() && rule.path().matcher(path).matches())
                .toList();
    }

    /** Lets a caller with the roles pass or refuses with 403. */
    public void admit(PolicyRule rule, Set<String> roles) {
        if (!rule.admits(roles)) {
            throw Refusal.of(
                    ProblemType.FORBIDDEN, "This needs one of the roles " + String.join(", ", rule.audience()) + ".");
        }
    }

    /**
     * Whether somebody with the roles may do it: what a page asks before it shows a link or a button. The service may
     * still refuse, for it knows whose family or organisation it is.
     *
     * @param operation such as {@code offers.pause}
     * @throws IllegalArgumentException when no line of the policy has that name
     */
    public boolean may(Set<String> roles, String operation) {
        PolicyRule rule = byOperation.get(operation);
        if (rule == null) {
            throw new IllegalArgumentException("The audience policy has no operation " + operation);
        }
        return rule.admits(roles);
    }

    /**
     * Whether somebody with the roles may, by address.
     *
     * @param address as it is sent, such as {@code /api/offers/v1/offers/4711/pause}, or with {@code {id}} for ids
     */
    public boolean may(Set<String> roles, String method, String address) {
        return at(method, address.replaceAll("\\{[^}]*}", "id")).anyMatch(rule -> rule.admits(roles));
    }

    /** Whether a safeguarding concern may be in what is sent there: nothing about its form may keep it back. */
    public boolean mayHoldAConcern(String method, String address) {
        return at(method, address).anyMatch(PolicyRule::concerns);
    }

    /**
     * What stands for the id in an address where a concern may be sent, whatever it is: with slashes, signs that end a path, or
     * nothing. Empty when the path means something as it is.
     */
    public Optional<WrittenId> writtenId(String method, String path, String uri) {
        if (at(method, path).findAny().isPresent()) {
            return Optional.empty();
        }
        return bySection.values().stream()
                .flatMap(List::stream)
                .filter(rule -> rule.concerns() && rule.method().equals(method))
                .flatMap(rule -> rule.writtenId(uri).stream())
                .findFirst();
    }

    private Stream<PolicyRule> at(String method, String address) {
        Matcher service = OF_A_SERVICE.matcher(address);
        String section = service.matches() ? service.group(1) : GATEWAY;
        String path = service.matches() ? service.group(2) : address;
        return onPath(section, path).stream().filter(rule -> rule.method().equals(method));
    }

    /** The rule that an operation falls under; empty when it is not served. */
    Optional<PolicyRule> served(String section, String method, String template) {
        return bySection.getOrDefault(section, List.of()).stream()
                .filter(rule -> rule.isServed()
                        && rule.method().equals(method)
                        && shape(rule.template()).equals(shape(template)))
                .findFirst();
    }

    /** The rule for an address of the gateway as a template, such as {@code /api/offers/v1/offers/{id}/pause}. */
    public Optional<PolicyRule> served(String method, String address) {
        Matcher service = OF_A_SERVICE.matcher(address);
        return service.matches()
                ? served(service.group(1), method, service.group(2))
                : served(GATEWAY, method, address);
    }

    private static String shape(String template) {
        return template.replaceAll("\\{[^}]*}", "{}");
    }
}
