package org.kith.gateway.edge.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kith.gateway.edge.problem.ProblemType;
import org.kith.gateway.edge.problem.Refusal;
import org.kith.gateway.edge.session.Caller;

/** Which path and method exists for whom, as {@code audience-policy.txt} says. Deny by default. */
@ApplicationScoped
public class AudiencePolicy {
    private final Map<String, List<PolicyRule>> bySection;

    AudiencePolicy() {
        this(PolicyFile.read("/audience-policy.txt"));
    }

    AudiencePolicy(List<PolicyRule> rules) {
        // A fixed segment wins over a name: /walks/summary before /walks/{id}.
        bySection = rules.stream()
                .sorted(Comparator.comparing(
                        (PolicyRule rule) -> rule.template().contains("{")))
                .collect(Collectors.groupingBy(PolicyRule::service));
    }

    /**
     * The rule for the request.
     *
     * @throws Refusal 404 when nothing has that path, 405 when only another method has it
     */
    public PolicyRule find(String section, String method, String path) {
        List<PolicyRule> onPath = bySection.getOrDefault(section, List.of()).stream()
                .filter(rule -> rule.path().matcher(path).matches())
                .toList();
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

    /** Lets the caller pass or refuses with 403. */
    public void admit(PolicyRule rule, Caller caller) {
        if (!rule.admits(caller.roles())) {
            throw Refusal.of(
                    ProblemType.FORBIDDEN, "This needs one of the roles " + String.join(", ", rule.audience()) + ".");
        }
    }

    /** The rule that a service's path and method fall under, for the API's documentation; empty when not served. */
    public List<String> audience(String section, String method, String template) {
        return bySection.getOrDefault(section, List.of()).stream()
                .filter(rule ->
                        rule.method().equals(method) && shape(rule.template()).equals(shape(template)))
                .findFirst()
                .map(PolicyRule::audience)
                .orElse(List.of());
    }

    private static String shape(String template) {
        return template.replaceAll("\\{[^}]*}", "{}");
    }
}
