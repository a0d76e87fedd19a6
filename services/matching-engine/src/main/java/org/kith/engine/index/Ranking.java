package org.kith.engine.index;

/** The best offers met so far, best first, ties by the smaller id. */
final class Ranking {
    private final long[] ids;
    private final int[] points;
    private final long[][] blocks;
    private final int[] positions;
    private int size;

    Ranking(int k) {
        ids = new long[k];
        points = new int[k];
        blocks = new long[k][];
        positions = new int[k];
    }

    int size() {
        return size;
    }

    long id(int rank) {
        return ids[rank];
    }

    int points(int rank) {
        return points[rank];
    }

    long[] block(int rank) {
        return blocks[rank];
    }

    int position(int rank) {
        return positions[rank];
    }

    /** The points an offer must at least have to get in: those of the last once the ranking is full. */
    int bar() {
        return size < ids.length ? Integer.MIN_VALUE : points[size - 1];
    }

    void offer(long id, int score, long[] block, int position) {
        int at = size < ids.length ? size : size - 1;
        if (at == size) {
            size++;
        } else if (!before(score, id, at)) {
            return;
        }
        while (at > 0 && before(score, id, at - 1)) {
            ids[at] = ids[at - 1];
            points[at] = points[at - 1];
            blocks[at] = blocks[at - 1];
            positions[at] = positions[at - 1];
            at--;
        }
        ids[at] = id;
        points[at] = score;
        blocks[at] = block;
        positions[at] = position;
    }

    private boolean before(int score, long id, int at) {
        return score > points[at] || score == points[at] && id < ids[at];
    }
}
