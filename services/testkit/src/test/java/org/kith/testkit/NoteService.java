package org.kith.testkit;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** A small service that keeps the rules, and on request breaks one of them, so that the checks can be seen to notice. */
final class NoteService implements AutoCloseable {
    /** A rule that this service can be told to break. */
    enum Fault {
        SHOWS_OTHERS,
        FORBIDS_WHAT_IT_SHOULD_HIDE,
        TRUSTS_EVERY_TOKEN,
        LETS_EVERY_ROLE_IN,
        TELLS_THE_NOTE_WHEN_REFUSING,
        SHOWS_ITS_STACK,
        ANSWERS_WITHOUT_PROBLEM,
        WRITES_BEFORE_IT_CHECKS,
        FALLS_OVER,
        TAKES_ANY_TEXT,
        TAKES_ANY_SIZE,
        TAKES_WHAT_IS_SAID_TWICE,
        TAKES_UNSEEN_TEXT,
        FORGETS_KEYS,
        SENDS_A_NULL
    }

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final ObjectMapper STRICT = JSON.copy().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    private static final Set<String> ALLOWED = Set.of("partner", "practitioner");
    private static final Set<String> KINDS = Set.of("meals", "diy");
    private static final int MAX_BODY = 1024 * 1024;

    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
    private final Map<String, Note> notes = new HashMap<>();
    private final Map<String, Stored> keys = new HashMap<>();
    private final HttpServer server;
    private final JwtConsumer tokens;

    record Note(String id, String organisation, String text, String kind) {}

    private record Stored(String body, Reply reply) {}

    private record Reply(int status, String type, String body) {}

    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final String title;

        Refused(int status, String title) {
            super(title);
            this.status = status;
            this.title = title;
        }
    }

    NoteService(Fault... broken) {
        faults.addAll(List.of(broken));
        try {
            byte[] key = Base64.getDecoder().decode(Tokens.publicKey());
            tokens = new JwtConsumerBuilder()
                    .setVerificationKey(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key)))
                    .setRequireExpirationTime()
                    .setExpectedAudience(Tokens.AUDIENCE)
                    .setExpectedIssuer(Tokens.ISSUER)
                    .build();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::handle);
        server.start();
        RestAssured.baseURI = "http://127.0.0.1";
        RestAssured.port = server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        RestAssured.reset();
    }

    synchronized int written() {
        return notes.size();
    }

    synchronized String write(UUID organisation, String text) {
        Note note = new Note(UuidCreator.getTimeOrderedEpoch().toString(), organisation.toString(), text, "meals");
        notes.put(note.id(), note);
        return note.id();
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        Reply reply;
        try {
            reply = answer(exchange);
        } catch (Refused e) {
            reply = refusal(e);
        }
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Reply refusal(Refused e) {
        if (faults.contains(Fault.FALLS_OVER) && e.status == 400) {
            return new Reply(500, "application/problem+json", "{}");
        }
        String detail = "";
        if (faults.contains(Fault.SHOWS_ITS_STACK)) {
            detail = "java.lang.IllegalStateException";
        } else if (faults.contains(Fault.TELLS_THE_NOTE_WHEN_REFUSING)) {
            detail = notes.values().toString();
        }
        String body = JSON.createObjectNode()
                .put("type", "/problems/" + e.status)
                .put("title", e.title)
                .put("status", e.status)
                .put("detail", detail)
                .toString();
        return new Reply(
                e.status,
                faults.contains(Fault.ANSWERS_WITHOUT_PROBLEM) ? "application/json" : "application/problem+json",
                body);
    }

    private Reply answer(HttpExchange exchange) throws Refused, IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/q/openapi")) {
            return new Reply(200, "application/json", """
                {"openapi":"3.1.0","info":{"title":"Notes","version":"1"},"servers":[{"url":"/"}],
                 "paths":{"/v1/notes":{"get":{"summary":"list","responses":{"200":{"content":{"application/json":{"schema":
                     {"type":"array","items":{"type":"string"}}}}}}},
                   "post":{"requestBody":{"content":{"application/json":{"example":
                     {"text":"hello","kind":"meals","places":2}}}},"responses":{"201":{"content":{"application/json":{"schema":
                     {"type":"object","properties":{"id":{"type":"string"}}}}}}}}},
                  "/v1/notes/{noteId}":{"get":{"responses":{"200":{"content":{"application/json":{"schema":
                     {"type":"object","required":["id","organisation","text","kind"],"properties":{"id":{"type":"string"},
                      "organisation":{"type":"string"},"text":{"type":"string"},"kind":{"type":"string"}}}}}}}}}}}\
                """);
        }
        JwtClaims caller = caller(exchange);
        String organisation = organisation(caller);
        if (!faults.contains(Fault.LETS_EVERY_ROLE_IN) && roles(caller).stream().noneMatch(ALLOWED::contains)) {
            throw new Refused(403, "Not for this role");
        }
        if (exchange.getRequestMethod().equals("POST")) {
            return create(exchange, organisation);
        }
        if (path.equals("/v1/notes")) {
            List<String> texts = notes.values().stream()
                    .filter(note -> faults.contains(Fault.SHOWS_OTHERS)
                            || note.organisation().equals(organisation))
                    .map(Note::text)
                    .toList();
            return new Reply(200, "application/json", JSON.valueToTree(texts).toString());
        }
        Note note = notes.get(path.substring("/v1/notes/".length()));
        if (note == null) {
            throw new Refused(404, "No such note");
        }
        if (!note.organisation().equals(organisation) && !faults.contains(Fault.SHOWS_OTHERS)) {
            throw new Refused(faults.contains(Fault.FORBIDS_WHAT_IT_SHOULD_HIDE) ? 403 : 404, "No such note");
        }
        Note shown = faults.contains(Fault.SENDS_A_NULL)
                ? new Note(note.id(), note.organisation(), note.text(), null)
                : note;
        return new Reply(200, "application/json", JSON.valueToTree(shown).toString());
    }

    private Reply create(HttpExchange exchange, String organisation) throws Refused, IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        if (bytes.length > MAX_BODY && !faults.contains(Fault.TAKES_ANY_SIZE)) {
            throw new Refused(413, "Too large");
        }
        if (!"application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            throw new Refused(415, "JSON only");
        }
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key == null) {
            throw new Refused(400, "No key");
        }
        String body = new String(bytes, StandardCharsets.UTF_8);
        Stored stored = keys.get(key);
        if (stored != null && !faults.contains(Fault.FORGETS_KEYS)) {
            if (!stored.body().equals(body)) {
                throw new Refused(422, "Key was used");
            }
            return stored.reply();
        }
        if (faults.contains(Fault.WRITES_BEFORE_IT_CHECKS)) {
            write(UuidCreator.getTimeOrderedEpoch(), "too early");
        }
        JsonNode json = read(bytes);
        String id = write(UUID.fromString(organisation), json.path("text").asText());
        Reply reply = new Reply(
                201, "application/json", JSON.createObjectNode().put("id", id).toString());
        keys.put(key, new Stored(body, reply));
        return reply;
    }

    private JsonNode read(byte[] bytes) throws Refused {
        JsonNode json;
        try {
            json = (faults.contains(Fault.TAKES_WHAT_IS_SAID_TWICE) ? JSON : STRICT).readTree(bytes);
        } catch (IOException e) {
            throw new Refused(400, "Not JSON");
        }
        List<String> wrong = new ArrayList<>();
        String text = json.path("text").asText();
        if (!json.path("text").isTextual() || text.chars().anyMatch(Character::isISOControl) || text.isBlank()) {
            wrong.add("text");
        }
        if (text.matches("[\\s\\p{Z}\\p{Cf}\u2800\u3164]*") && !faults.contains(Fault.TAKES_UNSEEN_TEXT)) {
            wrong.add("text");
        }
        if ((text.contains("<") || text.contains(";")) && !faults.contains(Fault.TAKES_ANY_TEXT)) {
            wrong.add("text");
        }
        if (!KINDS.contains(json.path("kind").asText())) {
            wrong.add("kind");
        }
        if (!json.path("places").canConvertToInt() || !json.path("places").isInt()) {
            wrong.add("places");
        }
        if (!wrong.isEmpty()) {
            throw new Refused(400, "Wrong: " + wrong);
        }
        return json;
    }

    private JwtClaims caller(HttpExchange exchange) throws Refused {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header == null) {
            throw new Refused(401, "Who are you?");
        }
        String token = header.substring("Bearer ".length());
        try {
            if (faults.contains(Fault.TRUSTS_EVERY_TOKEN)) {
                String claims =
                        new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
                return JwtClaims.parse(claims);
            }
            return tokens.processToClaims(token);
        } catch (InvalidJwtException | IllegalArgumentException e) {
            throw new Refused(401, "Who are you?");
        }
    }

    private static String organisation(JwtClaims claims) throws Refused {
        if (!(claims.getClaimValue("organization") instanceof Map<?, ?> organisations) || organisations.size() != 1) {
            throw new Refused(403, "Of which organisation?");
        }
        return ((Map<?, ?>) organisations.values().iterator().next()).get("id").toString();
    }

    private static List<String> roles(JwtClaims claims) {
        Map<?, ?> access = (Map<?, ?>) claims.getClaimValue("realm_access");
        return ((List<?>) access.get("roles")).stream().map(Object::toString).toList();
    }
}
