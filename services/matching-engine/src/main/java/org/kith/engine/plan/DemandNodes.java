package org.kith.engine.plan;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The demand side of the network by row: edges to supplies, the current assignment and the dual variable of each need.
 */
final class DemandNodes {
    /** Not assigned. */
    static final int UNASSIGNED = -1;

    Edges[] edges = new Edges[16];

    /** Surplus of the need over going unserved: its dual variable. */
    long[] gain = new long[16];

    /** The supply that serves the need, or {@link #UNASSIGNED}. */
    int[] supplyOf = new int[16];

    /** The value of that assignment. */
    int[] assignedValue = new int[16];

    /** The needs reassigned since the journal was last cleared, and the previous supply of each. */
    private int[] moved = new int[16];

    private int[] movedFrom = new int[16];
    private int[] movedIn = new int[16];
    private int movedCount;
    private int journal = 1;

    /** Position in its supply's list of served needs. */
    int[] position = new int[16];

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
            supplyOf = Arrays.copyOf(supplyOf, more);
            assignedValue = Arrays.copyOf(assignedValue, more);
            position = Arrays.copyOf(position, more);
            movedIn = Arrays.copyOf(movedIn, more);
        }
    }

    void clearJournal() {
        journal++;
        movedCount = 0;
    }

    /** Records the supply of a need before it changes; only the first change since the journal was cleared counts. */
    void note(int row) {
        if (movedIn[row] != journal) {
            movedIn[row] = journal;
            if (movedCount == moved.length) {
                moved = Arrays.copyOf(moved, 2 * movedCount);
                movedFrom = Arrays.copyOf(movedFrom, 2 * movedCount);
            }
            moved[movedCount] = row;
            movedFrom[movedCount++] = supplyOf[row];
        }
    }

    /** Number of recorded needs; some may have returned to their previous supply. */
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
        supplyOf[row] = UNASSIGNED;
        assignedValue[row] = 0;
    }
}
