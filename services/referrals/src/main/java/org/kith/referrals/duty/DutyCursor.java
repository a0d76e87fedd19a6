package org.kith.referrals.duty;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.kith.kit.http.Cursor;
import org.kith.kit.http.Page;
import org.kith.kit.problem.Problem;

/**
 * A place in the duty team's list, which is in order of what is due: ids of concerns from doors are made on devices and do not
 * follow time.
 *
 * @param dueAt by when the last item shown is due, null before the first
 * @param id its id
 */
record DutyCursor(Instant dueAt, UUID id) {
    private static final int BYTES = 24;
    private static final DutyCursor START = new DutyCursor(null, Cursor.START);

    /**
     * The place to go on after.
     *
     * @param cursor what the caller sent, null for the first page
     * @throws Problem when it is no cursor of this list
     */
    static DutyCursor decode(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return START;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() == BYTES) {
                Instant dueAt = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
                return new DutyCursor(dueAt, new UUID(bytes.getLong(), bytes.getLong()));
            }
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
        throw unknown();
    }

    /** A page of up to {@code limit} of the items, with the place where the next begins. */
    static Page<DutyItem> page(List<DutyItem> items, int limit) {
        Page<DutyItem> page = Page.of(items, limit, DutyCursor::key, Function.identity());
        return page.next() == null
                ? page
                : new Page<>(page.items(), encode(page.items().getLast()));
    }

    private static String encode(DutyItem last) {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, last.dueAt()))
                .putLong(key(last).getMostSignificantBits())
                .putLong(key(last).getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A referral may have been handed over more than once. */
    private static UUID key(DutyItem item) {
        return item.handoverId() == null ? item.id() : item.handoverId();
    }

    private static Problem unknown() {
        return Problem.field("cursor", "cursor", "Use the cursor of the page before, unchanged.");
    }
}
