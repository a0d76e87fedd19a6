package org.kith.testkit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Calls every endpoint as every role of the organisation that owns the data and of one that does not, and holds the
 * answers to the rule: 404 for what you may not know exists, 403 for what you may not do, 401 for nobody, and never a
 * secret in an answer to somebody it is not for. Return {@link #tests()} from a {@code @TestFactory}.
 */
public final class LeakMatrix {
    /** Every role of the network. */
    public static final List<String> ROLES = List.of(
            "link-worker",
            "practitioner",
            "partner",
            "coordinator",
            "commissioner",
            "duty",
            "volunteer",
            "network-admin",
            "system");

    private static final List<Integer> REFUSED = List.of(403);
    private static final List<Integer> REFUSED_OR_HIDDEN = List.of(403, 404);

    private final Map<String, Person> own = new HashMap<>();
    private final Map<String, Person> others = new HashMap<>();
    private final List<Endpoint> endpoints = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>();
    private final Set<String> elsewhere = new TreeSet<>();
    private boolean whole;

    private LeakMatrix(Organisation mine, Organisation theirs) {
        for (String role : ROLES) {
            own.put(role, somebody(mine, role));
            others.put(role, somebody(theirs, role));
        }
    }

    /** A matrix of people nobody has seen before, one for each role in each organisation. */
    public static LeakMatrix between(Organisation mine, Organisation theirs) {
        return new LeakMatrix(mine, theirs);
    }

    /** This person speaks for their roles in the organisation that owns the data, where it matters who it is. */
    public LeakMatrix caller(Person person) {
        person.roles().forEach(role -> own.put(role, person));
        return this;
    }

    /** This person speaks for their roles in the other organisation. */
    public LeakMatrix outsider(Person person) {
        person.roles().forEach(role -> others.put(role, person));
        return this;
    }

    /** Texts that only those who may see them ever get: a family's name, a phone number, an id. */
    public LeakMatrix secret(Object... texts) {
        for (Object text : texts) {
            secrets.add(text.toString());
        }
        return this;
    }

    /** Adds an endpoint. */
    public LeakMatrix with(Endpoint endpoint) {
        endpoints.add(endpoint);
        return this;
    }

    /** Adds the endpoints that every service has for its operators: only a network admin may. */
    public LeakMatrix withOperators() {
        return with(Endpoint.get("/v1/operator/parked").allow("network-admin"))
                .with(Endpoint.post("/v1/operator/parked/{id}/retry")
                        .path("id", UuidCreator::getTimeOrderedEpoch)
                        .allow("network-admin")
                        .succeeds(404));
    }

    /** Adds the check that the matrix has every endpoint of the service's OpenAPI document and no other. */
    public LeakMatrix whole() {
        whole = true;
        return this;
    }

    /** An endpoint that another test covers; the reason is for the reader. */
    public LeakMatrix coveredElsewhere(String method, String template, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Say where " + method + " " + template + " is covered");
        }
        elsewhere.add(OpenApi.operation(method, template));
        return this;
    }

    /** One test for each endpoint and caller. */
    public Stream<DynamicTest> tests() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            tests.addAll(nobody(endpoint));
            for (String role : ROLES) {
                boolean allowed = endpoint.allows(role);
                List<Integer> ours = allowed ? endpoint.success() : REFUSED;
                List<Integer> theirs = allowed ? endpoint.others() : REFUSED_OR_HIDDEN;
                tests.add(test(endpoint, role + " of the organisation", Tokens.of(own.get(role)), ours, allowed));
                tests.add(
                        test(endpoint, role + " of another organisation", Tokens.of(others.get(role)), theirs, false));
            }
        }
        if (whole) {
            tests.add(DynamicTest.dynamicTest("every endpoint is in the matrix", this::checkWhole));
        }
        return tests.stream();
    }

    private List<DynamicTest> nobody(Endpoint endpoint) {
        Person somebody = own.get("practitioner");
        List<Integer> unknown = endpoint.isOpen() ? endpoint.success() : List.of(401);
        List<Integer> nowhere = endpoint.isOpen() ? endpoint.success() : List.of(401, 403);
        return List.of(
                test(endpoint, "nobody", null, unknown, endpoint.isOpen()),
                test(endpoint, "a forged token", Tokens.forged(somebody), List.of(401), false),
                test(endpoint, "a token without organisation", Tokens.withoutOrganisation(somebody), nowhere, false));
    }

    private DynamicTest test(Endpoint endpoint, String who, String token, List<Integer> expected, boolean maySee) {
        return DynamicTest.dynamicTest(endpoint.name() + " as " + who, () -> {
            Http.Answer answer = endpoint.call(token);
            if (!expected.contains(answer.status())) {
                throw new AssertionError(
                        "%s as %s: expected %s, got %s".formatted(endpoint.name(), who, expected, answer));
            }
            if (!maySee) {
                secrets.stream().filter(answer.body()::contains).findFirst().ifPresent(secret -> {
                    throw new AssertionError(
                            "%s as %s tells \"%s\": %s".formatted(endpoint.name(), who, secret, answer));
                });
            }
            if (answer.status() >= 400 && !answer.body().isEmpty() && !answer.isProblem()) {
                throw new AssertionError(
                        "%s as %s: not a problem document: %s".formatted(endpoint.name(), who, answer));
            }
        });
    }

    private void checkWhole() {
        Set<String> covered = new TreeSet<>(elsewhere);
        endpoints.forEach(endpoint -> {
            String[] parts = endpoint.name().split(" ", 2);
            covered.add(OpenApi.operation(parts[0], parts[1]));
        });
        Set<String> served = OpenApi.operations(OpenApi.fetch());
        Set<String> missing = new TreeSet<>(served);
        missing.removeAll(covered);
        Set<String> unknown = new TreeSet<>(covered);
        unknown.removeAll(served);
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new AssertionError(
                    "Not in the leak matrix: " + missing + "; in the matrix and not served: " + unknown);
        }
    }

    private static Person somebody(Organisation organisation, String role) {
        return role.equals("system") ? Person.freshSystem(organisation) : Person.fresh(organisation, role);
    }
}
