package org.kith.testkit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * One operation of a service and who may call it, for {@link LeakMatrix}. Values are suppliers because each call gets
 * its own: a command that changes a state needs a fresh aggregate every time.
 */
public final class Endpoint {
    private static final List<Integer> SUCCESS = List.of(200, 201, 202, 204);

    private final String method;
    private final String template;
    private final Map<String, Supplier<?>> path = new LinkedHashMap<>();
    private final Map<String, Supplier<String>> headers = new LinkedHashMap<>();
    private final Set<String> allowed = new TreeSet<>();
    private Supplier<String> body;
    private List<Integer> success = SUCCESS;
    private List<Integer> others;
    private boolean open;

    private Endpoint(String method, String template) {
        this.method = method;
        this.template = template;
        this.others = template.contains("{") ? List.of(404) : SUCCESS;
    }

    /** An operation by its method and its path as OpenAPI writes it. */
    public static Endpoint of(String method, String template) {
        return new Endpoint(method, template);
    }

    /** {@code GET} of this path. */
    public static Endpoint get(String template) {
        return of("GET", template);
    }

    /** {@code POST} to this path; gets a fresh {@code Idempotency-Key} each time. */
    public static Endpoint post(String template) {
        return of("POST", template).header("Idempotency-Key", () -> UuidCreator.getTimeOrderedEpoch()
                .toString());
    }

    /** The value of a name in the path: something of the first organisation's. */
    public Endpoint path(String name, Supplier<?> value) {
        path.put(name, value);
        return this;
    }

    /** A header, such as {@code If-Match}. */
    public Endpoint header(String name, Supplier<String> value) {
        headers.put(name, value);
        return this;
    }

    /** The JSON that is sent. */
    public Endpoint body(Supplier<String> json) {
        body = json;
        return this;
    }

    /** The roles that may. All others are refused with 403. */
    public Endpoint allow(String... roles) {
        allowed.addAll(List.of(roles));
        return this;
    }

    /** Every role may. */
    public Endpoint allowAll() {
        allowed.addAll(LeakMatrix.ROLES);
        return this;
    }

    /** What success looks like; 200, 201, 202 or 204 unless told. */
    public Endpoint succeeds(int... statuses) {
        success = java.util.Arrays.stream(statuses).boxed().toList();
        return this;
    }

    /**
     * What the same role of another organisation gets. Unless told: 404 where the path names something, success (and
     * nothing secret in it) where it does not.
     */
    public Endpoint others(int... statuses) {
        others = java.util.Arrays.stream(statuses).boxed().toList();
        return this;
    }

    /** What the path names belongs to the whole network: other organisations' people succeed as well. */
    public Endpoint sharedByAll() {
        others = success;
        return this;
    }

    /** Needs no token at all. */
    public Endpoint open() {
        open = true;
        return allowAll().sharedByAll();
    }

    String name() {
        return method + " " + template;
    }

    boolean allows(String role) {
        return allowed.contains(role);
    }

    boolean isOpen() {
        return open;
    }

    List<Integer> success() {
        return success;
    }

    List<Integer> others() {
        return others;
    }

    Http.Answer call(String token) {
        Map<String, Object> values = new LinkedHashMap<>();
        path.forEach((name, value) -> values.put(name, value.get()));
        Map<String, String> sent = new LinkedHashMap<>();
        sent.put("Accept", Http.JSON + ", application/problem+json, */*;q=0.1");
        headers.forEach((name, value) -> sent.put(name, value.get()));
        if (token != null) {
            sent.put("Authorization", "Bearer " + token);
        }
        byte[] bytes = null;
        if (body != null) {
            sent.putIfAbsent("Content-Type", Http.JSON);
            bytes = body.get().getBytes(StandardCharsets.UTF_8);
        }
        return new Http(method, template, values, sent, bytes).send();
    }
}
