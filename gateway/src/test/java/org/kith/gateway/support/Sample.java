package org.kith.gateway.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An answer of a service as a file of {@code samples} has it. The contract test holds each to the service's OpenAPI document.
 *
 * @param name name of the file
 * @param service the service that answers it
 * @param path path of the operation that answers it
 * @param json the answer
 */
public record Sample(String name, String service, String path, String json) {
    private static final Path FOLDER = Path.of("src/test/resources/samples");

    /** Which answer each sample stands for. */
    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("agreement", "referrals /v1/families/{id}/agreement"),
            Map.entry("audit", "referrals /v1/families/{id}/audit"),
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
            Map.entry("restriction", "referrals /v1/families/{id}/restriction"),
            Map.entry("restrictions", "referrals /v1/families/{id}/restrictions"),
            Map.entry("sharing", "referrals /v1/families/{id}/sharing-decisions"),
            Map.entry("spends", "referrals /v1/referrals/{id}/spends"),
            Map.entry("suggestions", "matching /v1/needs/{id}/suggestions"),
            Map.entry("standing", "offers /v1/volunteers/{id}/standing"),
            Map.entry("suitability", "offers /v1/volunteers/{id}/suitability"),
            Map.entry("volunteer", "offers /v1/volunteers/{id}"),
            Map.entry("volunteers", "offers /v1/volunteers"),
            Map.entry("walks", "doorsteps /v1/walks/summary"),
            Map.entry("withdrawals", "referrals /v1/agreement/withdrawals"),
            Map.entry("why", "matching /v1/needs/{id}/why/{offerId}"));

    /**
     * Every sample.
     *
     * @throws IllegalStateException if nobody has said which answer a file stands for
     */
    public static List<Sample> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted()
                    .map(file -> of(file.getFileName().toString().replace(".json", "")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample of this name. */
    public static Sample of(String name) {
        String[] answer = Optional.ofNullable(ANSWERS.get(name))
                .orElseThrow(() -> new IllegalStateException("Say which answer the sample " + name + " stands for"))
                .split(" ", 2);
        try {
            return new Sample(name, answer[0], answer[1], Files.readString(FOLDER.resolve(name + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
