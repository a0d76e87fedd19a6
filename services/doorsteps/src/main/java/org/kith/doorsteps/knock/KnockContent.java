package org.kith.doorsteps.knock;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Tells whether two knocks sent under one id are the same. */
final class KnockContent {
    private KnockContent() {}

    /** SHA-256 of what was sent on a walk. */
    static byte[] hash(UUID walkId, byte[] canonicalJson) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(walkId.toString().getBytes(StandardCharsets.US_ASCII));
            return digest.digest(canonicalJson);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
