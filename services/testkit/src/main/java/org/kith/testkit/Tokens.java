package org.kith.testkit;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Access tokens shaped as the identity server shapes them and signed with a key that a service set up by
 * {@link KithResource} trusts. All are RS256 and live five minutes.
 */
public final class Tokens {
    /** Who the tokens say issued them; the same as the local network's identity server. */
    public static final String ISSUER = "http://localhost:8180/realms/kith";
    /** Whom the tokens are for. */
    public static final String AUDIENCE = "kith";

    private static final String PEOPLES_CLIENT = "kith-gateway";
    private static final String LOGOUT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration LIFE = Duration.ofMinutes(5);

    private Tokens() {}

    /** The key, base64 without header lines, with which a service checks the tokens made here. */
    public static String publicKey() {
        return Servers.keys().get("public");
    }

    /** A token of one of the demo network's people ({@code priya}) or system clients ({@code system-open-door}). */
    public static String person(String username) {
        return of(Person.demo(username));
    }

    /** A good token of this person. */
    public static String of(Person person) {
        return sign(claims(person), trusted());
    }

    /** A good token of a person made up from its parts. */
    public static String of(UUID person, UUID organisationId, String kind, String... roles) {
        Organisation organisation = new Organisation(organisationId, kind + "-" + organisationId, kind, "Test " + kind);
        Person anybody = Person.fresh(organisation, roles);
        return of(new Person(
                person, anybody.username(), anybody.name(), anybody.client(), organisation, anybody.roles()));
    }

    /** A charity nobody has used before. */
    public static Organisation freshOrganisation() {
        return Organisation.fresh("charity");
    }

    /** Was good until an hour ago. */
    public static String expired(Person person) {
        Instant then = Instant.now().minus(Duration.ofHours(1));
        return sign(claims(person).issuedAt(then.minus(LIFE)).expiresAt(then), trusted());
    }

    /** Was good until a minute ago: for what goes on a little longer than the token of its request. */
    public static String justExpired(Person person) {
        Instant then = Instant.now().minus(Duration.ofMinutes(1));
        return sign(claims(person).issuedAt(then.minus(LIFE)).expiresAt(then), trusted());
    }

    /** Signed with the key that everybody can read, as if it were a secret (HS256). */
    public static String signedWithThePublicKey(Person person) {
        String header = "{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"" + SigningKeys.ID + "\"}";
        String signed = base64(header.getBytes(StandardCharsets.UTF_8)) + "."
                + of(person).split("\\.")[1];
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(publicKey()), "HmacSHA256"));
            return signed + "." + base64(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }

    /** Says everything right and is signed with a key nobody trusts. */
    public static String forged(Person person) {
        return sign(claims(person), SigningKeys.privateKey(Servers.keys().get("strange")));
    }

    /** A good token whose claims were changed after it was signed: it claims to be a network admin's. */
    public static String tampered(Person person) {
        String[] good = of(person).split("\\.");
        String admin = of(person.withRoles("network-admin")).split("\\.")[1];
        return good[0] + "." + admin + "." + good[2];
    }

    /** Not signed at all ({@code alg: none}). */
    public static String unsigned(Person person) {
        String header = "{\"alg\":\"none\",\"typ\":\"JWT\"}";
        return base64(header.getBytes(StandardCharsets.UTF_8))
                + "."
                + of(person).split("\\.")[1]
                + ".";
    }

    /** Issued for somebody else's service. */
    public static String wrongAudience(Person person) {
        return sign(claims(person).audience("someone-else"), trusted());
    }

    /** Issued by another server. */
    public static String wrongIssuer(Person person) {
        return sign(claims(person).issuer("http://localhost:8180/realms/other"), trusted());
    }

    /** A good token that names no organisation. */
    public static String withoutOrganisation(Person person) {
        return of(person.in(null));
    }

    /** A good token that names two organisations, which Kith does not accept. */
    public static String ofTwoOrganisations(Person person, Organisation other) {
        Map<String, Object> both =
                Map.of(person.organisation().alias(), claim(person.organisation()), other.alias(), claim(other));
        return sign(claims(person).claim("organization", both), trusted());
    }

    /** A good token of this person that belongs to a session. */
    public static String ofSession(Person person, String sessionId) {
        return sign(claims(person).claim("sid", sessionId), trusted());
    }

    /** The issuer's word that a session has ended; without a session, that all of this person have. */
    public static String logout(Person person, String sessionId) {
        return sign(logoutClaims(person, sessionId, Map.of(LOGOUT, Map.of())), trusted());
    }

    /** What looks like a logout token and says of no event. */
    public static String logoutOfNothing(Person person, String sessionId) {
        return sign(logoutClaims(person, sessionId, Map.of()), trusted());
    }

    /** A logout token that is signed with a key nobody trusts. */
    public static String forgedLogout(Person person, String sessionId) {
        return sign(
                logoutClaims(person, sessionId, Map.of(LOGOUT, Map.of())),
                SigningKeys.privateKey(Servers.keys().get("strange")));
    }

    private static JwtClaimsBuilder logoutClaims(Person person, String sessionId, Map<String, Object> events) {
        Instant now = Instant.now();
        JwtClaimsBuilder claims = Jwt.claims()
                .issuer(ISSUER)
                .audience(PEOPLES_CLIENT)
                .subject(person.id().toString())
                .issuedAt(now)
                .expiresAt(now.plus(LIFE))
                .claim("jti", UuidCreator.getTimeOrderedEpoch().toString())
                .claim("typ", "Logout")
                .claim("events", events);
        return sessionId == null ? claims : claims.claim("sid", sessionId);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static JwtClaimsBuilder claims(Person person) {
        Instant now = Instant.now();
        JwtClaimsBuilder claims = Jwt.claims()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(person.id().toString())
                .issuedAt(now)
                .expiresAt(now.plus(LIFE))
                .claim("jti", UuidCreator.getTimeOrderedEpoch().toString())
                .claim("typ", "Bearer")
                .claim("azp", person.client())
                .claim("realm_access", Map.of("roles", person.roles()));
        if (person.username() != null) {
            claims.claim("preferred_username", person.username()).claim("name", person.name());
        }
        if (person.organisation() != null) {
            claims.claim("organization", Map.of(person.organisation().alias(), claim(person.organisation())));
        }
        return claims;
    }

    private static Map<String, Object> claim(Organisation organisation) {
        return Map.of("id", organisation.id().toString(), "kind", List.of(organisation.kind()));
    }

    private static PrivateKey trusted() {
        return SigningKeys.privateKey(Servers.keys().get("private"));
    }

    private static String sign(JwtClaimsBuilder claims, PrivateKey key) {
        return claims.jws().keyId(SigningKeys.ID).sign(key);
    }
}
