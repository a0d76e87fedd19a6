package org.kith.kit.http;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * One page of a list in order of id.
 *
 * @param items the items
 * @param next cursor of the next page, null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** Items on a page when the caller does not say. */
    public static final int DEFAULT_LIMIT = 50;

    /** Most items on a page. */
    public static final int MAX_LIMIT = 200;

    /** Makes a page from up to {@code limit + 1} rows: the one too many says that there is a next page. */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, UUID> id, Function<R, T> view) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        return new Page<>(shown.stream().map(view).toList(), more ? Cursor.encode(id.apply(shown.getLast())) : null);
    }
}
