package org.kith.engine.index;

/** Rows of removed offers in a first-in, first-out queue, with the version of their removal. */
final class RetiredRows {
    private int[] rows = new int[16];
    private long[] versions = new long[16];
    private int first;
    private int count;

    void retire(int row, long version) {
        if (count == rows.length) {
            grow();
        }
        int last = first + count++ & rows.length - 1;
        rows[last] = row;
        versions[last] = version;
    }

    /** A row that no reader can still see, or -1. */
    int takeReclaimable(ReaderEpochs epochs) {
        if (count == 0 || !epochs.isReclaimable(versions[first])) {
            return -1;
        }
        int row = rows[first];
        first = first + 1 & rows.length - 1;
        count--;
        return row;
    }

    private void grow() {
        int[] moreRows = new int[2 * rows.length];
        long[] moreVersions = new long[2 * rows.length];
        for (int i = 0; i < count; i++) {
            moreRows[i] = rows[first + i & rows.length - 1];
            moreVersions[i] = versions[first + i & rows.length - 1];
        }
        rows = moreRows;
        versions = moreVersions;
        first = 0;
    }
}
