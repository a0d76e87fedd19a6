package org.kith.engine.index;

import java.util.List;
import java.util.stream.IntStream;
import org.kith.engine.model.Languages;
import org.kith.engine.model.Offer;

/** The best offers met so far, best first, ties by the smaller id. */
final class Ranking {
    private final long[] ids;
    private final int[] points;
    private final long[][] blocks;
    private final int[] entries;
    private int size;

    Ranking(int k) {
        ids = new long[k];
        points = new int[k];
        blocks = new long[k][];
        entries = new int[k];
    }

    /** The offers as they stood, best first. Only while the reader holds its version. */
    List<Offer> offers(Languages[] languageSets) {
        return IntStream.range(0, size)
                .mapToObj(i -> Entry.offer(blocks[i], entries[i], ids[i], ids[i], 1, languageSets))
                .toList();
    }

    /** The ids and points, best first. */
    List<Ranked> ranked() {
        return IntStream.range(0, size)
                .mapToObj(i -> new Ranked(ids[i], points[i]))
                .toList();
    }

    /** The points an offer must at least have to get in: those of the last once the ranking is full. */
    int bar() {
        return size < ids.length ? Integer.MIN_VALUE : points[size - 1];
    }

    void offer(long id, int score, long[] block, int entry) {
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
            entries[at] = entries[at - 1];
            at--;
        }
        ids[at] = id;
        points[at] = score;
        blocks[at] = block;
        entries[at] = entry;
    }

    private boolean before(int score, long id, int at) {
        return score > points[at] || score == points[at] && id < ids[at];
    }
}
