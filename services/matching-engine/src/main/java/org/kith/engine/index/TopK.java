package org.kith.engine.index;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.model.Languages;
import org.kith.engine.model.OfferProfile;

/** The k best offers seen so far, best first, ties by the smaller id. */
final class TopK {
    private final long[] ids;
    private final int[] points;
    private final long[][] tiles;
    private final long[] regions;
    private final int[] entries;
    private int size;

    TopK(int k) {
        ids = new long[k];
        points = new int[k];
        tiles = new long[k][];
        regions = new long[k];
        entries = new int[k];
    }

    /** The offers, best first. Valid only while the reader holds its version. */
    List<OfferProfile> offers(Languages[] languageSets) {
        List<OfferProfile> offers = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int cell = IntPair.high(regions[i]);
            int base = IntPair.low(regions[i]);
            offers.add(PackedAttributes.decode(tiles[i], cell, base, entries[i], ids[i], 1, languageSets));
        }
        return offers;
    }

    /** Ids and points, best first. */
    List<RankedOffer> ranked() {
        RankedOffer[] ranked = new RankedOffer[size];
        for (int i = 0; i < size; i++) {
            ranked[i] = new RankedOffer(ids[i], points[i]);
        }
        return List.of(ranked);
    }

    /** The points needed to enter the ranking: those of the last offer once it is full. */
    int threshold() {
        return size < ids.length ? Integer.MIN_VALUE : points[size - 1];
    }

    /** Adds an entry if its score is high enough. */
    void add(int score, long[] tile, int cell, int base, int entry) {
        long id = Tile.id(tile, base, entry);
        int at = size < ids.length ? size : size - 1;
        if (at == size) {
            size++;
        } else if (!ranksBefore(score, id, at)) {
            return;
        }
        while (at > 0 && ranksBefore(score, id, at - 1)) {
            ids[at] = ids[at - 1];
            points[at] = points[at - 1];
            tiles[at] = tiles[at - 1];
            regions[at] = regions[at - 1];
            entries[at] = entries[at - 1];
            at--;
        }
        ids[at] = id;
        points[at] = score;
        tiles[at] = tile;
        regions[at] = IntPair.of(cell, base);
        entries[at] = entry;
    }

    private boolean ranksBefore(int score, long id, int at) {
        return score > points[at] || score == points[at] && id < ids[at];
    }
}
