package org.kith.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Sends an endpoint what it must refuse, made from one good request: each time the answer must be a problem document
 * with a status from 400 to 499, without a word about the inside of the service, and nothing may have been written.
 * Return {@link #tests()} from a {@code @TestFactory}.
 */
public final class BadInput {
    private static final Map<String, String> BAD_IDS = new TreeMap<>(Map.of(
            "an id that is none", "not-an-id",
            "SQL for an id", "1' OR '1'='1",
            "HTML for an id", "<script>alert(1)</script>",
            "a way up for an id", "..%2F..%2Fetc",
            "an id of 2,000 characters", "7".repeat(2_000)));

    private final String method;
    private final String template;
    private final Map<String, Supplier<?>> path = new LinkedHashMap<>();
    private final Map<String, Supplier<String>> headers = new LinkedHashMap<>();
    private final Set<String> required = new TreeSet<>();
    private final Set<String> enumerated = new TreeSet<>();
    private final Set<String> prose = new TreeSet<>();
    private final Set<String> spared = new TreeSet<>();
    private Person person;
    private Supplier<String> valid;
    private Supplier<String> another;
    private LongSupplier written;
    private Supplier<String> etag;
    private boolean creates;
    private boolean permissive;
    private boolean anyContentType;

    private BadInput(String method, String template) {
        this.method = method;
        this.template = template;
    }

    /** The endpoint, by its path as OpenAPI writes it. */
    public static BadInput to(String method, String template) {
        return new BadInput(method, template);
    }

    /** Somebody who may call it. */
    public BadInput as(Person somebody) {
        person = somebody;
        return this;
    }

    /** The value of a name in the path: something that is there. */
    public BadInput path(String name, Supplier<?> value) {
        path.put(name, value);
        return this;
    }

    /** A header of a good request, beyond the token and the idempotency key. */
    public BadInput header(String name, Supplier<String> value) {
        headers.put(name, value);
        return this;
    }

    /** The body of a good request, as JSON. Everything bad is made by changing it in one place. */
    public BadInput valid(Supplier<String> json) {
        valid = json;
        return this;
    }

    /** A number that changes when anything is written, such as a count of rows. */
    public BadInput nothingWritten(LongSupplier count) {
        written = count;
        return this;
    }

    /** Fields, as JSON pointers, without which a request is refused. */
    public BadInput required(String... pointers) {
        required.addAll(Arrays.asList(pointers));
        return this;
    }

    /** Fields that take one of a list of words. */
    public BadInput enumerated(String... pointers) {
        enumerated.addAll(Arrays.asList(pointers));
        return this;
    }

    /**
     * Fields of free prose, in which words that look like SQL or HTML are a person's own: they may be taken, as long as
     * the service does not fall over. Control characters are refused there too.
     */
    public BadInput prose(String... pointers) {
        prose.addAll(Arrays.asList(pointers));
        return this;
    }

    /** Fields that are left alone, because any JSON is right there. */
    public BadInput spare(String... pointers) {
        spared.addAll(Arrays.asList(pointers));
        return this;
    }

    /** Nothing about the form of a body refuses it, as long as it is JSON: what cannot be read is left out or kept as text. */
    public BadInput takesAnyForm() {
        permissive = true;
        return this;
    }

    /** What is said of the body's type refuses nothing: a good body is taken whatever its Content-Type. */
    public BadInput takesAnyContentType() {
        anyContentType = true;
        return this;
    }

    /** It is a creating POST: an idempotency key is asked for, and one key stands for one body. */
    public BadInput creates() {
        creates = true;
        return this;
    }

    /** Another good body, for a replay of a used key; {@link #valid} is asked again unless this is given. */
    public BadInput another(Supplier<String> json) {
        another = json;
        return this;
    }

    /** It is an update: the present ETag is asked for. */
    public BadInput guardedBy(Supplier<String> currentEtag) {
        etag = currentEtag;
        return this;
    }

    /** One test for each bad request. */
    public Stream<DynamicTest> tests() {
        if (person == null || written == null) {
            throw new IllegalStateException("BadInput needs as(...) and nothingWritten(...)");
        }
        List<DynamicTest> tests = new ArrayList<>();
        BadTokens.of(person)
                .forEach((name, token) -> tests.add(
                        with().refused(name, 401, 401, () -> request(goodBody()).token(token))));
        tests.add(with().refused("a token without organisation", 401, 403, () -> request(goodBody())
                .token(Tokens.withoutOrganisation(person))));
        path.keySet().forEach(name -> tests.addAll(badPaths(name)));
        if (valid != null) {
            JsonNode good = OpenApi.parse(valid.get());
            tests.addAll(badBodies());
            tests.addAll(saidTwice(good));
            BadValues.of(good, required, enumerated, prose, spared)
                    .forEach(bad -> tests.add(
                            bad.mayBeTaken() || permissive
                                    ? with().survived(bad.name(), () -> request(bytes(bad.in(good))))
                                    : with().refused(
                                                    bad.name(),
                                                    400,
                                                    499,
                                                    () -> request(bytes(bad.in(OpenApi.parse(valid.get())))))));
        }
        if (creates) {
            tests.addAll(replays());
        }
        if (etag != null) {
            tests.add(with().refused(
                            "no If-Match", 428, 428, () -> request(goodBody()).without("If-Match")));
            tests.add(with().refused("a stale If-Match", 412, 412, () -> request(goodBody())
                    .with("If-Match", "\"stale-0\"")));
        }
        return tests.stream();
    }

    private RefusalTests with() {
        return new RefusalTests(method + " " + template, written);
    }

    private List<DynamicTest> badBodies() {
        byte[] cutOff = cutOff(valid.get());
        byte[] notText = {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'};
        return List.of(
                with().refused("JSON cut off", 400, 400, () -> request(cutOff)),
                with().refused("no JSON at all", 400, 400, () -> request(bytes("knock knock"))),
                with().refused("an empty body", 400, 400, () -> request(new byte[0])),
                with().refused("null", 400, 422, () -> request(bytes("null"))),
                permissive
                        ? with().survived("a list in place of an object", () -> request(bytes("[[]]")))
                        : with().refused("a list in place of an object", 400, 422, () -> request(bytes("[[]]"))),
                permissive
                        ? with().survived("a text in place of an object", () -> request(bytes("\"offer\"")))
                        : with().refused("a text in place of an object", 400, 422, () -> request(bytes("\"offer\""))),
                with().refused("bytes that are not UTF-8", 400, 400, () -> request(notText)),
                with().refused(
                                "JSON nested 5,000 deep",
                                400,
                                413,
                                () -> request(bytes("[".repeat(5_000) + "]".repeat(5_000)))),
                anyContentType
                        ? with().taken("another content type", () -> request(goodBody())
                                .with("Content-Type", "text/plain"))
                        : with().refused("another content type", 415, 415, () -> request(goodBody())
                                .with("Content-Type", "text/plain")),
                with().answered(
                                "a body of 10 MB",
                                413,
                                413,
                                () -> LargeBody.send(request(goodBody()).http())));
    }

    private List<DynamicTest> saidTwice(JsonNode good) {
        List<DynamicTest> tests = new ArrayList<>();
        if (!permissive && good.isObject()) {
            BadValues.doubled(good)
                    .forEach(body ->
                            tests.add(with().refused("a member twice: " + body, 400, 400, () -> request(bytes(body)))));
            tests.add(with().refused("two documents", 400, 400, () -> request(bytes(valid.get() + valid.get()))));
            tests.add(with().refused("words after the end", 400, 400, () -> request(bytes(valid.get() + " and more"))));
        }
        return tests;
    }

    private List<DynamicTest> badPaths(String name) {
        List<DynamicTest> tests = new ArrayList<>();
        BAD_IDS.forEach(
                (what, value) -> tests.add(with().refused(what + " as " + name, 400, 404, () -> request(goodBody())
                        .at(name, value))));
        tests.add(with().refused("an id of nothing as " + name, 404, 404, () -> request(goodBody())
                .at(name, UuidCreator.getTimeOrderedEpoch())));
        return tests;
    }

    private List<DynamicTest> replays() {
        DynamicTest missing = with().refused("no Idempotency-Key", 400, 400, () -> request(goodBody())
                .without("Idempotency-Key"));
        DynamicTest replayed = with().named("a used key with another body", () -> {
            String key = UuidCreator.getTimeOrderedEpoch().toString();
            byte[] first = goodBody();
            byte[] second = another == null ? goodBody() : bytes(another.get());
            if (Arrays.equals(first, second)) {
                throw new IllegalStateException("valid() says the same twice: give another()");
            }
            Http.Answer taken = request(first).with("Idempotency-Key", key).send();
            if (taken.status() >= 300) {
                throw new AssertionError("The good request was refused: " + taken);
            }
            long before = written.getAsLong();
            Http.Answer again = request(first).with("Idempotency-Key", key).send();
            if (again.status() != taken.status() || !again.body().equals(taken.body())) {
                throw new AssertionError("A replay got " + again + " and not what was stored: " + taken);
            }
            Refusals.check(request(second).with("Idempotency-Key", key).send(), 422, 422);
            Refusals.unchanged(before, written.getAsLong());
        });
        return List.of(missing, replayed);
    }

    private byte[] goodBody() {
        return valid == null ? null : bytes(valid.get());
    }

    private static byte[] cutOff(String json) {
        return bytes(json.strip().substring(0, Math.max(1, json.strip().length() / 2)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A good request around this body. */
    private Request request(byte[] body) {
        Map<String, Object> values = new LinkedHashMap<>();
        path.forEach((name, value) -> values.put(name, value.get()));
        Map<String, String> sent = new LinkedHashMap<>();
        sent.put("Authorization", "Bearer " + Tokens.of(person));
        if (body != null) {
            sent.put("Content-Type", Http.JSON);
        }
        if (creates) {
            sent.put("Idempotency-Key", UuidCreator.getTimeOrderedEpoch().toString());
        }
        if (etag != null) {
            sent.put("If-Match", etag.get());
        }
        headers.forEach((name, value) -> sent.put(name, value.get()));
        return new Request(new Http(method, template, values, sent, body));
    }
}
