package org.kith.gateway.portal.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kith.gateway.portal.services.OpenApiContract.Finding;
import org.kith.gateway.support.Sample;
import org.kith.testkit.ApiDocument;

/** What the portal reads and sends is what the services say in docs/openapi, and so is every sample of the tests. */
class OpenApiContractTest {
    private static final Map<String, List<Class<?>>> CLIENTS = Map.of(
            "doorsteps", List.of(Doorsteps.class),
            "offers", List.of(Offers.class),
            "referrals", List.of(Referrals.class, Families.class, DutyDesk.class),
            "matching", List.of(Matching.class),
            "relationships", List.of(Relationships.class),
            "insights", List.of(Insights.class));

    @Test
    void everyRecordIsWhatTheServicesSay() throws IOException {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages/en.properties"))) {
            words.load(reader);
        }
        List<Finding> findings = new ArrayList<>();
        CLIENTS.forEach((service, clients) -> clients.forEach(client -> findings.addAll(
                new OpenApiContract(service, words::containsKey).check(client).findings())));
        report(findings);
    }

    @Test
    void everySampleIsAnAnswerOfItsService() throws IOException {
        List<String> breaches = new ArrayList<>();
        for (Sample sample : Sample.all()) {
            ApiDocument document = ApiDocument.written(sample.service());
            ApiDocument.Operation operation =
                    document.operation("GET", sample.path()).orElseThrow();
            document.breaches(operation, 200, "application/json", sample.json())
                    .forEach(breach -> breaches.add("sample " + sample.name() + breach));
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void noPageReadsAJsonTree() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/kith/gateway/portal"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(50);
            for (Path source : sources) {
                assertThat(Files.readString(source)).as(source.toString()).doesNotContain("JsonNode", "ObjectNode");
            }
        }
    }

    private static void report(List<Finding> findings) {
        // A document that says nothing of a field is a finding too: it would hold nothing to it.
        assertThat(findings).isEmpty();
    }
}
