package org.kith.gateway.edge.apidocs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.kith.contracts.Service;
import org.kith.gateway.edge.policy.AudiencePolicy;
import org.kith.gateway.edge.policy.PolicyRule;
import org.kith.gateway.support.Network;

/** What public linters find in the document that a partner's developer gets, made of the written descriptions. */
@QuarkusTest
@QuarkusTestResource(Network.class)
class OpenApiLintTest {
    private static final Logger LOG = Logger.getLogger(OpenApiLintTest.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DESCRIPTIONS = Path.of("../docs/openapi");
    private static final Path DOCUMENT = Path.of("target/openapi.json");
    private static final int NOT_INSTALLED = 3;

    @Inject
    AudiencePolicy policy;

    /** A caller can tell from the document what the gateway itself answers when a service does not. */
    @Test
    void everyOperationThatIsPassedOnNamesTheAnswersOfTheGateway() throws IOException {
        JsonNode merged = merged();
        List<String> silent = new ArrayList<>();
        List<PolicyRule> served = new ArrayList<>();
        merged.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    Optional<PolicyRule> rule = policy.served(entry.getKey().toUpperCase(Locale.ROOT), path.getKey());
                    rule.ifPresent(found -> {
                        served.add(found);
                        Set<String> statuses = found.isComposed() ? Set.of("503") : Set.of("502", "503", "504");
                        statuses.stream()
                                .filter(status -> !isProblem(merged, entry.getValue(), status))
                                .forEach(status -> silent.add(found.operation() + " does not name " + status));
                    });
                }));
        assertThat(served).hasSizeGreaterThan(100).anyMatch(PolicyRule::isComposed);
        assertThat(silent).isEmpty();
    }

    private static boolean isProblem(JsonNode document, JsonNode operation, String status) {
        String schema = operation
                .path("responses")
                .path(status)
                .at("/content/application~1problem+json/schema/$ref")
                .asText();
        return schema.startsWith("#/")
                && document.at(schema.substring(1)).path("properties").has("correlation");
    }

    @Test
    void publicLintersFindNothing() throws IOException, InterruptedException {
        Files.writeString(DOCUMENT, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(merged()));
        Process linters;
        try {
            linters = new ProcessBuilder("node", "openapi-lint/lint.mjs", DOCUMENT.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            skip("there is no node here: " + e.getMessage());
            return;
        }
        String found = new String(linters.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = linters.waitFor();
        if (status == NOT_INSTALLED) {
            skip(found);
        }
        assertThat(status).as(found).isZero();
    }

    private JsonNode merged() throws IOException {
        Merger merger = new Merger(policy, URI.create("https://kith.northwick.test")).addGateway(written("gateway"));
        for (Service service : Service.values()) {
            merger.add(service, Optional.of(written(service.code())));
        }
        return merger.result();
    }

    private static JsonNode written(String part) throws IOException {
        return JSON.readTree(Files.readString(DESCRIPTIONS.resolve(part + ".json")));
    }

    private static void skip(String why) {
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            throw new AssertionError("The API's document is not linted: " + why);
        }
        LOG.errorf("THE API'S DOCUMENT IS NOT LINTED: %s", why);
        abort("not linted: " + why);
    }
}
