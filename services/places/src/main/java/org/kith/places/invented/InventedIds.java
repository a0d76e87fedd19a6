package org.kith.places.invented;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids for invented things: the same name gives the same id on every machine. In the form of a UUIDv7 with one fixed,
 * past time, so that they pass wherever a UUIDv7 is asked for.
 */
final class InventedIds {
    private static final long TIME_AND_VERSION = 0x0198_0000_0001_7000L;

    private InventedIds() {}

    static UUID of(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            ByteBuffer bits = ByteBuffer.wrap(hash);
            long high = TIME_AND_VERSION | bits.getShort() & 0xFFF;
            long low = bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
