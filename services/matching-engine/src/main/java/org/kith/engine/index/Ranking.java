package org.kith.engine.index;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.model.Languages;
import org.kith.engine.model.Offer;

/** The best offers met so far, best first, ties by the smaller id. */
final class Ranking {
    private final long[] ids;
    private final int[] points;
    private final long[][] pages;
    private final long[] regions;
    private final int[] entries;
    private int size;

    Ranking(int k) {
        ids = new long[k];
        points = new int[k];
        pages = new long[k][];
        regions = new long[k];
        entries = new int[k];
    }

    /** The offers as they stood, best first. Only while the reader holds its version. */
    List<Offer> offers(Languages[] languageSets) {
        List<Offer> offers = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int cell = Entry.high(regions[i]);
            int middle = Entry.low(regions[i]);
            offers.add(Entry.offer(pages[i], cell, middle, entries[i], ids[i], 1, languageSets));
        }
        return offers;
    }

    /** The ids and points, best first. */
    List<Ranked> ranked() {
        Ranked[] ranked = new Ranked[size];
        for (int i = 0; i < size; i++) {
            ranked[i] = new Ranked(ids[i], points[i]);
        }
        return List.of(ranked);
    }

    /** The points an offer must at least have to get in: those of the last once the ranking is full. */
    int bar() {
        return size < ids.length ? Integer.MIN_VALUE : points[size - 1];
    }

    /** An entry with its score gets in if it is good enough. */
    void offer(int score, long[] page, int cell, int middle, int entry) {
        long id = Page.id(page, middle, entry);
        int at = size < ids.length ? size : size - 1;
        if (at == size) {
            size++;
        } else if (!before(score, id, at)) {
            return;
        }
        while (at > 0 && before(score, id, at - 1)) {
            ids[at] = ids[at - 1];
            points[at] = points[at - 1];
            pages[at] = pages[at - 1];
            regions[at] = regions[at - 1];
            entries[at] = entries[at - 1];
            at--;
        }
        ids[at] = id;
        points[at] = score;
        pages[at] = page;
        regions[at] = Entry.pair(cell, middle);
        entries[at] = entry;
    }

    private boolean before(int score, long id, int at) {
        return score > points[at] || score == points[at] && id < ids[at];
    }
}
