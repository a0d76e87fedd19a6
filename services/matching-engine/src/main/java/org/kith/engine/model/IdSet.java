package org.kith.engine.model;

import java.util.Arrays;
import java.util.stream.LongStream;

/** A small immutable set of ids, such as the offers a family has declined. */
public final class IdSet {
    /** The empty set. */
    public static final IdSet NONE = new IdSet(new long[0]);

    private final long[] sorted;

    private IdSet(long[] sorted) {
        this.sorted = sorted;
    }

    /** The set of these ids. */
    public static IdSet of(long... ids) {
        return ids.length == 0
                ? NONE
                : new IdSet(LongStream.of(ids).sorted().distinct().toArray());
    }

    /** This set with one more id. */
    public IdSet with(long id) {
        long[] more = Arrays.copyOf(sorted, sorted.length + 1);
        more[sorted.length] = id;
        return of(more);
    }

    /** Whether the set holds this id. */
    public boolean contains(long id) {
        return sorted.length > 0 && Arrays.binarySearch(sorted, id) >= 0;
    }

    /** Whether the set holds nothing. */
    public boolean isEmpty() {
        return sorted.length == 0;
    }

    /** The ids in ascending order. */
    public LongStream stream() {
        return LongStream.of(sorted);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdSet ids && Arrays.equals(sorted, ids.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override
    public String toString() {
        return Arrays.toString(sorted);
    }
}
