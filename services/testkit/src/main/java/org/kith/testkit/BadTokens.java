package org.kith.testkit;

import java.util.LinkedHashMap;
import java.util.Map;

/** The tokens of a person that no service may take, by what is wrong with each. */
final class BadTokens {
    private BadTokens() {}

    /** A null token stands for a request without one. */
    static Map<String, String> of(Person person) {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("no token", null);
        tokens.put("rubbish for a token", "not.a.token");
        tokens.put("an expired token", Tokens.expired(person));
        tokens.put("a forged token", Tokens.forged(person));
        tokens.put("a tampered token", Tokens.tampered(person));
        tokens.put("an unsigned token", Tokens.unsigned(person));
        tokens.put("a token for another audience", Tokens.wrongAudience(person));
        tokens.put("a token of another issuer", Tokens.wrongIssuer(person));
        return tokens;
    }
}
