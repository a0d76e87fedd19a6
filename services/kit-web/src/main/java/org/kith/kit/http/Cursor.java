package org.kith.kit.http;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.kith.kit.problem.Problem;

/** Where a list goes on: the last id shown, opaque to the caller. */
public final class Cursor {
    private static final Logger LOG = Logger.getLogger(Cursor.class);

    /** Smaller than every id: the beginning. */
    public static final UUID START = new UUID(0, 0);

    private Cursor() {}

    static String encode(UUID id) {
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The id to go on after.
     *
     * @param cursor what the caller sent, null for the first page
     * @throws Problem when it is no cursor of ours
     */
    public static UUID decode(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return START;
        }
        ByteBuffer bytes = bytes(cursor);
        if (bytes.remaining() != 16) {
            throw unknown();
        }
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    static ByteBuffer bytes(String cursor) {
        try {
            return ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
        } catch (IllegalArgumentException e) {
            LOG.debug("a cursor that is none", e);
            throw unknown();
        }
    }

    static Problem unknown() {
        return Problem.field("cursor", "cursor", "Use the cursor of the page before, unchanged.");
    }

    /**
     * Holds a page size to its bounds.
     *
     * @param limit what the caller sent, null for the default
     * @throws Problem when it is below 1 or above {@link Page#MAX_LIMIT}
     */
    public static int limit(Integer limit) {
        if (limit == null) {
            return Page.DEFAULT_LIMIT;
        }
        if (limit < 1 || limit > Page.MAX_LIMIT) {
            throw Problem.field("limit", "range", "Ask for 1 to " + Page.MAX_LIMIT + " items.");
        }
        return limit;
    }
}
