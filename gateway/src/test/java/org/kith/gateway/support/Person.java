package org.kith.gateway.support;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Callers of the tests, as the demonstration's realm knows them. */
public enum Person {
    LENA("link-worker", 101, "open-door", 4, "charity"),
    PRIYA("practitioner", 102, "northwick-council", 1, "council"),
    CAROL("coordinator", 104, "northwick-council", 1, "council"),
    COLIN("commissioner", 105, "northwick-council", 1, "council"),
    DANA("duty", 106, "northwick-council", 1, "council"),
    SOFIA("partner", 107, "elm-road-primary", 2, "school"),
    VIV("volunteer", 111, "open-door", 4, "charity"),
    OLA("practitioner", 113, "open-door", 4, "charity"),
    NADIA("network-admin", 112, "northwick-council", 1, "council"),
    OPEN_DOOR("system", 201, "open-door", 4, "charity");

    private final String role;
    private final int number;
    private final String alias;
    private final int organisation;
    private final String kind;

    Person(String role, int number, String alias, int organisation, String kind) {
        this.role = role;
        this.number = number;
        this.alias = alias;
        this.organisation = organisation;
        this.kind = kind;
    }

    public String role() {
        return role;
    }

    public String id() {
        return uuid(number);
    }

    public String userName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String fullName() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT) + " Example";
    }

    JwtClaimsBuilder claims(String issuer, String audience, Instant expiry) {
        return Jwt.claims()
                .issuer(issuer)
                .audience(audience)
                .subject(id())
                .issuedAt(expiry.minusSeconds(300))
                .expiresAt(expiry)
                .claim("azp", "kith-demo")
                .claim("preferred_username", userName())
                .claim("name", fullName())
                .claim("realm_access", Map.of("roles", List.of(role)))
                .claim("organization", Map.of(alias, Map.of("id", uuid(organisation), "kind", List.of(kind))));
    }

    private static String uuid(int number) {
        return "01980000-0000-7000-8000-%012d".formatted(number);
    }
}
