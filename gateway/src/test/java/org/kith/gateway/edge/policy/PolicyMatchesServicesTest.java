package org.kith.gateway.edge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.contracts.Service;

/**
 * Holds the audience policy to the descriptions of the services: every operation is listed, for the roles that the
 * service allows, and nothing else. Where the policy says any, the service decides and writes the denied attempt down.
 */
class PolicyMatchesServicesTest {
    private static final Path DESCRIPTIONS = Path.of("../docs/openapi");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @ParameterizedTest
    @EnumSource(Service.class)
    void everyOperationOfAServiceIsListedAndNothingElse(Service service) {
        assertThat(listed(service.code()).keySet())
                .isEqualTo(described(service.code()).keySet());
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void aRoleThatTheServiceRefusesIsRefusedByThePolicyToo(Service service) {
        Map<String, Set<String>> allowed = described(service.code());
        listed(service.code()).forEach((operation, audience) -> {
            boolean decidedByTheService = audience.contains(PolicyRule.ANY) || audience.contains(PolicyRule.INTERNAL);
            if (!decidedByTheService && allowed.containsKey(operation)) {
                assertThat(audience).as(service.code() + " " + operation).isEqualTo(allowed.get(operation));
            }
        });
    }

    @Test
    void whatTheGatewayAnswersItselfIsForThoseThatItsDescriptionNames() {
        Map<String, Set<String>> described = described(AudiencePolicy.GATEWAY);
        Map<String, Set<String>> listed = PolicyFile.read("/audience-policy.txt").stream()
                .filter(PolicyRule::isComposed)
                .collect(Collectors.toMap(
                        rule -> operation(
                                rule.method(),
                                rule.section().equals(AudiencePolicy.GATEWAY)
                                        ? rule.template()
                                        : "/api/" + rule.section() + rule.template()),
                        rule -> Set.copyOf(rule.audience())));
        assertThat(described).isNotEmpty().allSatisfy((operation, roles) -> assertThat(listed.get(operation))
                .as(operation)
                .isEqualTo(roles));
    }

    private static Map<String, Set<String>> listed(String section) {
        return PolicyFile.read("/audience-policy.txt").stream()
                .filter(rule -> rule.section().equals(section))
                .collect(Collectors.toMap(
                        rule -> operation(rule.method(), rule.template()),
                        rule -> new TreeSet<>(rule.audience()),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** The roles of every operation, as the description of the service has them. */
    private static Map<String, Set<String>> described(String name) {
        Map<String, Set<String>> found = new TreeMap<>();
        read(name).path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> {
                    JsonNode roles = operation.getValue().path("x-roles");
                    String key = operation(operation.getKey(), path.getKey());
                    assertThat(roles.isArray())
                            .as(name + " " + key + " has x-roles")
                            .isTrue();
                    found.put(
                            key,
                            roles.valueStream().map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new)));
                }));
        return found;
    }

    private static JsonNode read(String name) {
        try {
            return new ObjectMapper().readTree(Files.readString(DESCRIPTIONS.resolve(name + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String operation(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " " + path.replaceAll("\\{[^}]*}", "{}");
    }
}
