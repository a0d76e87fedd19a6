package org.kith.e2e.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** The gateway's API as one person or system uses it. Every creating request gets a key of its own. */
public final class Api {
    static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<Integer> AWAY = Set.of(429, 502, 503, 504);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI gateway;
    private final Tokens.Login login;

    Api(URI gateway, Tokens.Login login) {
        this.gateway = gateway;
        this.login = login;
    }

    /** A new id as a device makes one. */
    public static UUID id() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    /** Reads. */
    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Creates, with a new key. */
    public Answer post(String path, Object body) {
        return post(path, body, id().toString());
    }

    /** Creates, with a given key. */
    public Answer post(String path, Object body, String key) {
        return send(request(path).header("Idempotency-Key", key).POST(json(body)));
    }

    /** Changes what was read before: the tag is read first. */
    public Answer change(String path, String command, Object body) {
        Answer read = get(path);
        if (read.etag() == null) {
            return read;
        }
        Answer changed = send(request(path + "/" + command)
                .header("If-Match", read.etag())
                .header("Idempotency-Key", id().toString())
                .POST(json(body)));
        // A part that was killed may have made the change and not lived to say so: then it is there to be read.
        return changed.repeated() && changed.status() == 412 ? get(path) : changed;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + login.token())
                .header("Accept", "application/json, text/csv;q=0.9");
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return HttpRequest.BodyPublishers.ofString(
                    body instanceof String text ? text : JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    /** Sends, and again while a part is away: that is what idempotency keys and ids made on the device are for. */
    private static Answer send(HttpRequest.Builder builder) {
        HttpRequest request =
                builder.setHeader("Content-Type", "application/json").build();
        Instant end = Instant.now().plus(PATIENCE);
        boolean repeated = false;
        while (true) {
            try {
                HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
                if (!AWAY.contains(response.statusCode()) || Instant.now().isAfter(end)) {
                    return new Answer(response.statusCode(), response.headers(), response.body(), repeated);
                }
            } catch (IOException e) {
                if (Instant.now().isAfter(end)) {
                    throw new UncheckedIOException(
                            request.method() + " " + request.uri().getPath(), e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
            repeated = true;
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(200));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
