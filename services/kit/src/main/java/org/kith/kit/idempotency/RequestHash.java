package org.kith.kit.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of the current request's body as it came. */
@RequestScoped
class RequestHash {
    private byte[] hash = of(new byte[0]);

    static byte[] of(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    byte[] get() {
        return hash.clone();
    }

    void set(byte[] body) {
        hash = of(body);
    }
}
