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

/** What the portal reads and sends is what the services say in docs/openapi, and so is every sample of the tests. */
class OpenApiContractTest {
    private static final Path SAMPLES = Path.of("src/test/resources/samples");
    private static final Map<String, List<Class<?>>> CLIENTS = Map.of(
            "doorsteps", List.of(Doorsteps.class),
            "offers", List.of(Offers.class),
            "referrals", List.of(Referrals.class, Families.class, DutyDesk.class),
            "matching", List.of(Matching.class),
            "relationships", List.of(Relationships.class),
            "insights", List.of(Insights.class));

    /** Which answer each sample stands for. */
    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("clock", "referrals /v1/referrals/{id}/clock"),
            Map.entry("concern", "referrals /v1/concerns/{id}"),
            Map.entry("dashboard", "insights /v1/dashboard"),
            Map.entry("door", "doorsteps /v1/doors/{id}"),
            Map.entry("duty", "referrals /v1/duty"),
            Map.entry("family", "referrals /v1/families/{id}"),
            Map.entry("match", "matching /v1/matches/{id}"),
            Map.entry("matches", "matching /v1/matches"),
            Map.entry("measure", "insights /v1/measures/{key}"),
            Map.entry("need", "matching /v1/needs/{id}"),
            Map.entry("offer", "offers /v1/offers/{id}"),
            Map.entry("offers", "offers /v1/offers"),
            Map.entry("organisations", "offers /v1/organisations"),
            Map.entry("others", "matching /v1/needs/{id}/others"),
            Map.entry("plan", "matching /v1/plan"),
            Map.entry("referral", "referrals /v1/referrals/{id}"),
            Map.entry("referrals", "referrals /v1/referrals"),
            Map.entry("risk", "referrals /v1/families/{id}/risk"),
            Map.entry("relationships", "relationships /v1/relationships"),
            Map.entry("spends", "referrals /v1/referrals/{id}/spends"),
            Map.entry("suggestions", "matching /v1/needs/{id}/suggestions"),
            Map.entry("standing", "offers /v1/volunteers/{id}/standing"),
            Map.entry("suitability", "offers /v1/volunteers/{id}/suitability"),
            Map.entry("volunteer", "offers /v1/volunteers/{id}"),
            Map.entry("volunteers", "offers /v1/volunteers"),
            Map.entry("walks", "doorsteps /v1/walks/summary"),
            Map.entry("why", "matching /v1/needs/{id}/why/{offerId}"));

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
        List<Finding> findings = new ArrayList<>();
        try (Stream<Path> samples = Files.list(SAMPLES)) {
            samples.sorted().forEach(file -> {
                String name = file.getFileName().toString().replace(".json", "");
                assertThat(ANSWERS).as("say which answer the sample stands for").containsKey(name);
                String[] answer = ANSWERS.get(name).split(" ", 2);
                OpenApiContract contract = new OpenApiContract(answer[0], key -> true);
                contract.sample("sample " + name, OpenApiContract.read(file), contract.answerOf(answer[1]));
                findings.addAll(contract.findings());
            });
        }
        report(findings);
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
