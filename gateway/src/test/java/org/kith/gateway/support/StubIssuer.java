package org.kith.gateway.support;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer of tokens as small as the code flow allows: whoever comes is signed in as {@link #next}. */
public final class StubIssuer implements AutoCloseable {
    /** Who the next sign-in is. */
    public volatile Person next = Person.SOFIA;

    /** Seconds that tokens from a sign-in live. */
    public volatile long lifespan = 300;

    /** How often it was asked what a text might be. */
    public final AtomicInteger introspections = new AtomicInteger();

    /** Whether refresh tokens are still honoured. */
    public volatile boolean refreshes = true;

    private final KeyPair keys;
    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, Session> refreshTokens = new ConcurrentHashMap<>();
    private final Map<Person, Session> newest = new ConcurrentHashMap<>();

    /** One sign-in; each has an id and a time of its own, which refreshed tokens keep. */
    private record Session(Person person, String sid, Instant since) {}

    StubIssuer() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/realms/kith/.well-known/openid-configuration", http -> json(http, 200, discovery()));
        server.createContext("/realms/kith/keys", http -> json(http, 200, keySet()));
        server.createContext("/realms/kith/auth", this::authorize);
        server.createContext("/realms/kith/token", this::token);
        server.createContext("/realms/kith/introspect", http -> {
            introspections.incrementAndGet();
            json(http, 200, JsonNodeFactory.instance.objectNode().put("active", false));
        });
        server.start();
    }

    /** Address of the issuer. */
    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/realms/kith";
    }

    /** A token as Keycloak would give it to the person. */
    public String token(Person person) {
        return token(person, Instant.now().plusSeconds(300), keys.getPrivate());
    }

    /** A token of a session. */
    public String tokenOf(Person person, String sid) {
        return person.claims(issuer(), "kith", Instant.now().plusSeconds(300))
                .claim("sid", sid)
                .jws()
                .keyId("k")
                .sign(keys.getPrivate());
    }

    /** A token that has expired. */
    public String expired(Person person) {
        return token(person, Instant.now().minusSeconds(120), keys.getPrivate());
    }

    /** A token signed by somebody else. */
    public String forged(Person person) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return token(
                    person,
                    Instant.now().plusSeconds(300),
                    generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token for another audience. */
    public String foreign(Person person) {
        return person.claims(issuer(), "other", Instant.now().plusSeconds(300))
                .jws()
                .keyId("k")
                .sign(keys.getPrivate());
    }

    /** What the issuer posts to the gateway when the person has signed out. */
    public String logoutToken(Person person) {
        return logoutToken(person, newest.get(person).sid());
    }

    /** The same of a session; without one, all sessions of the person end. */
    public String logoutToken(Person person, String sid) {
        return signed(logout(person, "kith-gateway", sid));
    }

    /** What looks like a logout token and could be one for signing in. */
    public String logoutTokenWithNonce(Person person) {
        return signed(logout(person, "kith-gateway", sidOf(person)).claim("nonce", "n"));
    }

    /** A logout token for another client. */
    public String logoutTokenFor(String client, Person person) {
        return signed(logout(person, client, sidOf(person)));
    }

    /** An id token of a session, which is no logout token. */
    public String idToken(Person person, String sid) {
        return signed(Jwt.claims()
                .issuer(issuer())
                .subject(person.id())
                .audience("kith-gateway")
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(120))
                .claim("sid", sid));
    }

    /** The session that the person has begun last. */
    public String sidOf(Person person) {
        return newest.get(person).sid();
    }

    private JwtClaimsBuilder logout(Person person, String client, String sid) {
        JwtClaimsBuilder claims = Jwt.claims()
                .issuer(issuer())
                .subject(person.id())
                .audience(client)
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(120))
                .claim("jti", UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        if (sid != null) {
            claims.claim("sid", sid);
        }
        return claims;
    }

    private String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId("k").sign(keys.getPrivate());
    }

    private String token(Person person, Instant expiry, PrivateKey key) {
        return person.claims(issuer(), "kith", expiry).jws().keyId("k").sign(key);
    }

    private ObjectNode discovery() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("issuer", issuer())
                .put("authorization_endpoint", issuer() + "/auth")
                .put("token_endpoint", issuer() + "/token")
                .put("introspection_endpoint", issuer() + "/introspect")
                .put("end_session_endpoint", issuer() + "/end")
                .put("jwks_uri", issuer() + "/keys");
    }

    private ObjectNode keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        set.putArray("keys")
                .addObject()
                .put("kid", "k")
                .put("kty", "RSA")
                .put("alg", "RS256")
                .put("use", "sig")
                .put("n", number(key.getModulus()))
                .put("e", number(key.getPublicExponent()));
        return set;
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }

    private void authorize(HttpExchange http) throws IOException {
        Map<String, String> query = form(http.getRequestURI().getRawQuery());
        if (!"S256".equals(query.get("code_challenge_method"))) {
            json(http, 400, JsonNodeFactory.instance.objectNode().put("error", "invalid_request"));
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, query);
        http.getResponseHeaders()
                .set("Location", query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
        http.sendResponseHeaders(302, -1);
        http.close();
    }

    private void token(HttpExchange http) throws IOException {
        Map<String, String> form = form(new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if ("refresh_token".equals(form.get("grant_type"))) {
            Session session = refreshTokens.get(form.get("refresh_token"));
            if (session == null || !refreshes) {
                json(http, 400, JsonNodeFactory.instance.objectNode().put("error", "invalid_grant"));
            } else {
                json(http, 200, tokens(session, null));
            }
            return;
        }
        Map<String, String> asked = codes.remove(form.get("code"));
        if (asked == null || !asked.get("code_challenge").equals(challenge(form.get("code_verifier")))) {
            json(http, 400, JsonNodeFactory.instance.objectNode().put("error", "invalid_grant"));
            return;
        }
        Session session = new Session(next, UUID.randomUUID().toString(), Instant.now());
        newest.put(next, session);
        json(http, 200, tokens(session, asked.get("nonce")));
    }

    private ObjectNode tokens(Session session, String nonce) {
        Person person = session.person();
        Instant expiry = Instant.now().plusSeconds(lifespan);
        String refresh = UUID.randomUUID().toString();
        refreshTokens.put(refresh, session);
        var id = Jwt.claims()
                .issuer(issuer())
                .subject(person.id())
                .audience("kith-gateway")
                .expiresAt(expiry)
                .claim("name", person.fullName())
                .claim("preferred_username", person.userName())
                .claim("auth_time", session.since().getEpochSecond())
                .claim("sid", session.sid());
        if (nonce != null) {
            id.claim("nonce", nonce);
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("access_token", token(person, expiry, keys.getPrivate()))
                .put("id_token", id.jws().keyId("k").sign(keys.getPrivate()))
                .put("refresh_token", refresh)
                .put("expires_in", lifespan)
                .put("token_type", "Bearer");
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(String text) {
        Map<String, String> values = new HashMap<>();
        for (String pair : List.of(text.split("&"))) {
            int at = pair.indexOf('=');
            values.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
        return values;
    }

    private static void json(HttpExchange http, int status, ObjectNode body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        http.getResponseHeaders().set("Content-Type", "application/json");
        http.sendResponseHeaders(status, bytes.length);
        http.getResponseBody().write(bytes);
        http.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
