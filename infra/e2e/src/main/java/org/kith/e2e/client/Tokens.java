package org.kith.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Fetches real tokens from Keycloak, for the demonstration's people and system clients. */
final class Tokens {
    private static final Duration RENEW_BEFORE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI endpoint;

    Tokens(URI issuer) {
        this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
    }

    Login person(String username) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "password");
        form.put("client_id", "kith-demo");
        form.put("client_secret", "demo-story-secret");
        form.put("scope", "openid");
        form.put("username", username);
        form.put("password", Demonstration.PASSWORD);
        return new Login(form);
    }

    Login system(String client, String secret) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", client);
        form.put("client_secret", secret);
        return new Login(form);
    }

    /** A login that renews its token before it expires. */
    final class Login {
        private final Map<String, String> form;
        private String token;
        private Instant expires = Instant.EPOCH;

        private Login(Map<String, String> form) {
            this.form = form;
        }

        synchronized String token() {
            if (Instant.now().isAfter(expires.minus(RENEW_BEFORE))) {
                JsonNode answer = fetch();
                token = answer.path("access_token").asText();
                expires = Instant.now().plusSeconds(answer.path("expires_in").asLong());
            }
            return token;
        }

        private JsonNode fetch() {
            String body = form.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            HttpRequest request = HttpRequest.newBuilder(endpoint)
                    .timeout(Duration.ofSeconds(30))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            try {
                HttpResponse<String> response = Api.HTTP.send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() != 200) {
                    throw new IllegalStateException("no token for "
                            + form.getOrDefault("username", form.get("client_id")) + ": " + response.statusCode());
                }
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException("Keycloak does not answer", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }
}
