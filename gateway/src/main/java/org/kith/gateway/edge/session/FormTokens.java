package org.kith.gateway.edge.session;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.kith.gateway.edge.config.GatewayConfig;

/**
 * The token that every form carries: it can be computed only here and only for the session that is signed in, so a form
 * of another site cannot have it. A second part names who typed, for the case that somebody else sends it: it lets nobody do
 * anything.
 */
@ApplicationScoped
public class FormTokens {
    private static final String AND = ".";
    private static final Pattern WRITER = Pattern.compile("[^.]*\\.([A-Za-z0-9_-]{43})");

    private final SecretKeySpec key;
    private final SecretKeySpec writerKey;

    FormTokens(GatewayConfig config) {
        // Not the cookie's key itself: one key, one purpose.
        key = new SecretKeySpec(key(config, "form tokens"), "HmacSHA256");
        writerKey = new SecretKeySpec(key(config, "writers of forms"), "HmacSHA256");
    }

    /** A key of 32 bytes for one purpose. */
    static byte[] key(GatewayConfig config, String purpose) {
        return mac(bytes(config.cookieSecret()), purpose);
    }

    /** The token of the session. */
    public String of(SecurityIdentity identity) {
        return ofSession(identity) + AND + writer(identity);
    }

    /** Whether the token is that of the session, whoever typed. */
    public boolean holds(SecurityIdentity identity, String token) {
        return token != null
                && !identity.isAnonymous()
                && MessageDigest.isEqual(bytes(ofSession(identity)), bytes(token.split("\\.", 2)[0]));
    }

    /** Whoever is signed in, as the tokens of their forms name them in all their sessions. */
    String writer(SecurityIdentity identity) {
        String who = identity.getPrincipal() instanceof JsonWebToken token
                ? token.getSubject()
                : identity.getPrincipal().getName();
        return text(mac(writerKey, who));
    }

    /** Who typed into the form that had this token; empty when it does not say. */
    static String writerOf(String token) {
        Matcher found = WRITER.matcher(token);
        return found.matches() ? found.group(1) : "";
    }

    private String ofSession(SecurityIdentity identity) {
        return text(mac(key, session(identity)));
    }

    private static String text(byte[] mac) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    private static String session(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return identity.getPrincipal().getName();
        }
        String session = token.getClaim("sid");
        return token.getSubject() + "|" + (session == null ? "" : session);
    }

    private static byte[] mac(byte[] secret, String text) {
        return mac(new SecretKeySpec(secret, "HmacSHA256"), text);
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
