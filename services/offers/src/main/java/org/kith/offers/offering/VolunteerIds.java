package org.kith.offers.offering;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * The id of the volunteer behind an offer heard at a door. It follows from the offer, so that the same event taken by a
 * rebuilt service gives the same volunteer. UUID version 7: the time it was heard, then bits from a hash.
 */
final class VolunteerIds {
    private VolunteerIds() {}

    static UUID of(UUID offer, Instant heardAt) {
        ByteBuffer hash = ByteBuffer.wrap(sha256("volunteer of " + offer));
        long high = heardAt.toEpochMilli() << 16 | 0x7000L | hash.getLong() & 0x0FFFL;
        long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
