package org.kith.gateway.edge.session;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.kith.gateway.edge.config.GatewayConfig;

/**
 * The token that every form carries: it can be computed only here and only for the session that is signed in, so a form
 * of another site cannot have it.
 */
@ApplicationScoped
public class FormTokens {
    private final SecretKeySpec key;

    FormTokens(GatewayConfig config) {
        // Not the cookie's key itself: one key, one purpose.
        key = new SecretKeySpec(mac(bytes(config.cookieSecret()), "form tokens"), "HmacSHA256");
    }

    /** The token of the session. */
    public String of(SecurityIdentity identity) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(key, session(identity)));
    }

    /** Whether the token is that of the session. */
    public boolean holds(SecurityIdentity identity, String token) {
        return token != null && !identity.isAnonymous() && MessageDigest.isEqual(bytes(of(identity)), bytes(token));
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
