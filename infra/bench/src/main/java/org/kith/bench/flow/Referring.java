package org.kith.bench.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.kith.e2e.client.Api;

/**
 * Refers invented families, over kept-alive connections, with one system's token. Each child has a name and a door of its
 * own: many records of one child would be compared with one another, which no place has.
 */
final class Referring {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BODY = """
            {"family": {"contactName": "Bench Parent", "address": "%s Elm Road", "postcode": "%s"},
             "children": [{"name": "Bench %s", "dateOfBirth": "%s"}],
             "needs": [{"kind": "meals", "urgency": 1, "childIndex": 0}, {"kind": "items", "urgency": 0, "childIndex": 0}],
             "riskBand": "low", "source": "2A",
             "agreement": {"given": ["refer", "share", "match"], "by": {"as": "parent", "name": "Bench Parent"}, "how": "phone",
                           "language": "en", "interpreter": false, "wordingVersion": "2026-11", "on": "%s"},
             "sharing": [{"withOrganisationId": "01980000-0000-7000-8000-000000000001", "fields": ["postcode"],
                          "why": "A benchmark.", "lawfulBasis": "consent", "familyTold": true}]}
            """;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final AtomicInteger NUMBERS = new AtomicInteger((int) (System.nanoTime() >>> 20 & 0xff_ffff) << 6);

    private final URI uri;
    private final String token;
    private final String postcode;
    private final String born;
    private final String agreed;

    Referring(URI uri, String token, String postcode) {
        this.uri = uri;
        this.token = token;
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        this.postcode = postcode;
        this.born = today.minusYears(8).toString();
        this.agreed = today.minusDays(1).toString();
    }

    private String body() {
        int number = NUMBERS.getAndIncrement() & Integer.MAX_VALUE;
        return BODY.formatted(1 + number % 5000, postcode, letters(number), born, agreed);
    }

    /** The number written with letters, as a name is. */
    private static String letters(int number) {
        return Integer.toString(number, 10)
                .chars()
                .map(digit -> 'a' + digit - '0')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** A token of a charity's system. It lives five minutes: ask for one before each measurement. */
    static String token(URI issuer) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_id=system-open-door"
                        + "&client_secret=demo-open-door-secret"))
                .build();
        try (HttpClient once = HttpClient.newHttpClient()) {
            JsonNode answer = JSON.readTree(
                    once.send(request, HttpResponse.BodyHandlers.ofString()).body());
            return answer.path("access_token").asText();
        }
    }

    boolean once() throws IOException, InterruptedException {
        return client.send(request(), HttpResponse.BodyHandlers.discarding()).statusCode() == 201;
    }

    /** The id of the referral, null when it was refused. */
    CompletableFuture<UUID> later() {
        return client.sendAsync(request(), HttpResponse.BodyHandlers.ofString()).thenApply(answer -> {
            if (answer.statusCode() != 201) {
                return null;
            }
            String location = answer.headers().firstValue("Location").orElseThrow();
            return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        });
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", Api.id().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body(), StandardCharsets.UTF_8))
                .build();
    }
}
