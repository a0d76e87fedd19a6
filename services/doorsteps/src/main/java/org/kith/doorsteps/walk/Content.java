package org.kith.doorsteps.walk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Tells whether two things sent under one id are the same. */
final class Content {
    private Content() {}

    /** SHA-256 of what was sent on a walk. */
    static byte[] hash(UUID walkId, byte[] canonicalJson) {
        MessageDigest digest = sha256();
        digest.update(walkId.toString().getBytes(StandardCharsets.US_ASCII));
        return digest.digest(canonicalJson);
    }

    /** An id that is always the same for the same text; UUID version 8 (RFC 9562). */
    static UUID id(String text) {
        ByteBuffer hash = ByteBuffer.wrap(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
        long high = hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L;
        long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
