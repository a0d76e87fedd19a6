package org.kith.engine.model;

import java.util.Arrays;
import java.util.stream.LongStream;

/** A small immutable set of ids, such as the offers a family has said no to. */
public final class Ids {
    /** No id at all. */
    public static final Ids NONE = new Ids(new long[0]);

    private final long[] sorted;

    private Ids(long[] sorted) {
        this.sorted = sorted;
    }

    /** The set of these ids. */
    public static Ids of(long... ids) {
        return ids.length == 0
                ? NONE
                : new Ids(LongStream.of(ids).sorted().distinct().toArray());
    }

    /** This set and one id more. */
    public Ids with(long id) {
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

    /** The ids in rising order. */
    public LongStream stream() {
        return LongStream.of(sorted);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ids ids && Arrays.equals(sorted, ids.sorted);
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
