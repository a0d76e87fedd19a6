package org.kith.kit.http;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.kith.kit.problem.Problem;

/**
 * Where a list in order of time goes on: the last moment and id shown, opaque to the caller. For lists whose ids may be made on
 * devices and then do not follow time.
 *
 * @param at the moment of the last item shown, to the microsecond; null before the first
 * @param id its id; {@link Cursor#START} before the first
 */
public record TimeCursor(Instant at, UUID id) {
    /** The beginning of a list. */
    public static final TimeCursor START = new TimeCursor(null, Cursor.START);

    private static final int BYTES = 24;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /**
     * The place to go on after.
     *
     * @param cursor what the caller sent, null for the first page
     * @throws Problem when it is no cursor of such a list
     */
    public static TimeCursor decode(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return START;
        }
        ByteBuffer bytes = Cursor.bytes(cursor);
        if (bytes.remaining() != BYTES) {
            throw Cursor.unknown();
        }
        Instant at = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw Cursor.unknown();
        }
        return new TimeCursor(at, new UUID(bytes.getLong(), bytes.getLong()));
    }

    /** Makes a page from up to {@code limit + 1} rows: the one too many says that there is a next page. */
    public static <R, T> Page<T> page(List<R> rows, int limit, Function<R, TimeCursor> place, Function<R, T> view) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        return new Page<>(
                shown.stream().map(view).toList(),
                more ? place.apply(shown.getLast()).encode() : null);
    }

    private String encode() {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
