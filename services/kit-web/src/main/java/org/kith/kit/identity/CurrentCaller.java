package org.kith.kit.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;

/** The caller of the current request: the one place that reads the token. */
@RequestScoped
public class CurrentCaller {
    private final SecurityIdentity identity;
    private Caller caller;

    /** For injection. */
    public CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * Who asks.
     *
     * @throws Problem 401 without a token, 403 when the token names no organisation, or more than one
     */
    public Caller get() {
        if (caller == null) {
            caller = read();
        }
        return caller;
    }

    /** Whether somebody is signed in. */
    public boolean present() {
        return !identity.isAnonymous();
    }

    /**
     * The token itself, for whoever must prove to another who asks. A secret until it expires: never in a log, a table or an
     * event.
     *
     * @throws Problem 401 without a token
     */
    public String token() {
        return jwt().getRawToken();
    }

    private JsonWebToken jwt() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw Problem.of(ProblemType.UNAUTHENTICATED, "Sign in or send a bearer token.");
        }
        return token;
    }

    private Caller read() {
        JsonWebToken token = jwt();
        if (!(token.<Object>getClaim("organization") instanceof JsonObject organisations)
                || organisations.size() != 1) {
            throw Problem.of(ProblemType.ORGANISATION_MISSING, "The token must name exactly one organisation.");
        }
        Map.Entry<String, JsonValue> entry = organisations.entrySet().iterator().next();
        try {
            JsonObject organisation = entry.getValue().asJsonObject();
            return new Caller(
                    UUID.fromString(token.getSubject()),
                    UUID.fromString(organisation.getString("id")),
                    first(organisation.get("kind")),
                    identity.getRoles());
        } catch (IllegalArgumentException | NullPointerException | ClassCastException e) {
            throw Problem.of(
                    ProblemType.ORGANISATION_MISSING,
                    "The token's organisation or subject is not one of this network.",
                    e);
        }
    }

    private static String first(JsonValue kind) {
        JsonValue value = kind instanceof jakarta.json.JsonArray array && !array.isEmpty() ? array.getFirst() : kind;
        return value instanceof JsonString text ? text.getString() : "";
    }
}
