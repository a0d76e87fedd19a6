package org.kith.gateway.edge.apidocs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.kith.contracts.Service;
import org.kith.gateway.edge.policy.AudiencePolicy;
import org.kith.gateway.support.Network;

/** What public linters find in the document that a partner's developer gets, made of the written descriptions. */
@QuarkusTest
@QuarkusTestResource(Network.class)
class OpenApiLintTest {
    private static final Logger LOG = Logger.getLogger(OpenApiLintTest.class);
    private static final Path DESCRIPTIONS = Path.of("../docs/openapi");
    private static final Path DOCUMENT = Path.of("target/openapi.json");
    private static final int NOT_INSTALLED = 3;

    @Inject
    AudiencePolicy policy;

    @Test
    void publicLintersFindNothing() throws IOException, InterruptedException {
        ObjectMapper json = new ObjectMapper();
        Merger merger = new Merger(policy, URI.create("https://kith.northwick.test"))
                .addGateway(json.readTree(Files.readString(DESCRIPTIONS.resolve("gateway.json"))));
        for (Service service : Service.values()) {
            merger.add(
                    service,
                    Optional.of(json.readTree(Files.readString(DESCRIPTIONS.resolve(service.code() + ".json")))));
        }
        Files.writeString(DOCUMENT, json.writerWithDefaultPrettyPrinter().writeValueAsString(merger.result()));
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

    private static void skip(String why) {
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            throw new AssertionError("The API's document is not linted: " + why);
        }
        LOG.errorf("THE API'S DOCUMENT IS NOT LINTED: %s", why);
        abort("not linted: " + why);
    }
}
