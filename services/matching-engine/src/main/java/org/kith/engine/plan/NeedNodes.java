package org.kith.engine.plan;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/** The needs of a flow by row: their edges to supplies, where they are and what they gain. */
final class NeedNodes {
    /** Served by nobody. */
    static final int NOWHERE = -1;

    Edges[] edges = new Edges[16];

    /** What the need gains over going unserved: its price in the certificate. */
    long[] gain = new long[16];

    /** The supply that serves it, or {@link #NOWHERE}. */
    int[] at = new int[16];

    /** The value of being there. */
    int[] valueAt = new int[16];

    /** The needs that moved since the journal was last cleared, and where each was before. */
    private int[] moved = new int[16];

    private int[] movedFrom = new int[16];
    private int[] movedIn = new int[16];
    private int movedCount;
    private int journal = 1;

    /** Its place among those its supply serves. */
    int[] seat = new int[16];

    /** One above the highest row there is room for. */
    int bound() {
        return edges.length;
    }

    Stream<Edges> edges() {
        return Arrays.stream(edges).filter(Objects::nonNull);
    }

    private void room(int row) {
        if (row >= edges.length) {
            int more = Math.max(row + 1, 2 * edges.length);
            edges = Arrays.copyOf(edges, more);
            gain = Arrays.copyOf(gain, more);
            at = Arrays.copyOf(at, more);
            valueAt = Arrays.copyOf(valueAt, more);
            seat = Arrays.copyOf(seat, more);
            movedIn = Arrays.copyOf(movedIn, more);
        }
    }

    void clearJournal() {
        journal++;
        movedCount = 0;
    }

    /** Notes where a need is before it moves; what it was before the first move of a journal counts. */
    void note(int row) {
        if (movedIn[row] != journal) {
            movedIn[row] = journal;
            if (movedCount == moved.length) {
                moved = Arrays.copyOf(moved, 2 * movedCount);
                movedFrom = Arrays.copyOf(movedFrom, 2 * movedCount);
            }
            moved[movedCount] = row;
            movedFrom[movedCount++] = at[row];
        }
    }

    /** How many needs moved; some may be back where they were. */
    int movedCount() {
        return movedCount;
    }

    int moved(int number) {
        return moved[number];
    }

    int movedFrom(int number) {
        return movedFrom[number];
    }

    void put(int row, Edges of) {
        room(row);
        edges[row] = of;
        gain[row] = 0;
        at[row] = NOWHERE;
        valueAt[row] = 0;
    }
}
