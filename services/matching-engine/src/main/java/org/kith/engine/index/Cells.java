package org.kith.engine.index;

import org.kith.engine.model.Languages;
import org.kith.engine.score.Distance;

/**
 * The cells a search still has to look through, some at a time: what is known of all of them is fetched before any is looked
 * through, so that the waits for memory, which are most of a search, run side by side.
 */
final class Cells {
    private static final int BATCH = 32;
    private static final int CELL = 1 << KindGrid.CELL_BITS;

    private final Query query;
    private final View view;
    private final Ranking ranking;
    private final int x;
    private final int y;
    private final int known;

    private final long[][] pages = new long[BATCH][];
    private final int[] cells = new int[BATCH];
    private final int[] nears = new int[BATCH];
    private final long[] had = new long[BATCH];
    private final long[] regions = new long[BATCH];
    private final long[] first = new long[BATCH];
    private int count;

    Cells(Query query, View view, Ranking ranking, int known) {
        this.query = query;
        this.view = view;
        this.ranking = ranking;
        this.x = query.need.easting();
        this.y = query.need.northing();
        this.known = known;
    }

    /** Adds those of these cells of a page that are near enough. */
    void add(Layer layer, long[] page, long those) {
        long corner = Page.corner(page);
        long farthest = (long) layer.largestRadius * layer.largestRadius;
        for (long left = those; left != 0; left &= left - 1) {
            int cell = Long.numberOfTrailingZeros(left);
            long square = Distance.squared(
                    gap(x, Entry.high(corner) + Layer.column(cell)), gap(y, Entry.low(corner) + Layer.row(cell)));
            if (square <= farthest) {
                int near = query.scoring.nearness(Distance.root(square));
                if (near + query.most >= ranking.bar()) {
                    add(page, cell, near);
                }
            }
        }
    }

    private static long gap(int at, int cell) {
        int from = cell << KindGrid.CELL_BITS;
        return at < from ? from - at : Math.max(0, at - (from + CELL - 1));
    }

    private void add(long[] page, int cell, int near) {
        if (count == BATCH) {
            lookThrough();
        }
        pages[count] = page;
        cells[count] = cell;
        nears[count] = near;
        had[count] = Page.everHad(page, cell);
        regions[count++] = Page.cell(page, cell);
    }

    /** Looks through all that were added. */
    void lookThrough() {
        int bar = ranking.bar();
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (Entry.low(regions[i]) > 0
                    && (had[i] & query.required) == query.required
                    && nears[i] + query.most(had[i]) + query.preferredPoints >= bar) {
                pages[kept] = pages[i];
                cells[kept] = cells[i];
                nears[kept] = nears[i];
                had[kept] = had[i];
                regions[kept] = regions[i];
                first[kept++] = Page.attributes(pages[i], Entry.high(regions[i]), 0);
            }
        }
        for (int i = 0; i < kept; i++) {
            lookThrough(i);
        }
        count = 0;
    }

    private void lookThrough(int i) {
        int bar = ranking.bar();
        int most = nears[i] + query.most(had[i]);
        long required = query.required;
        if (most < bar) {
            required |= query.preferred; // too far for anybody who does not speak the language
            most += query.preferredPoints;
        }
        if (most >= bar && (had[i] & required) == required) {
            scan(i, required);
        }
    }

    private void scan(int i, long required) {
        long[] page = pages[i];
        long slots = query.slots;
        int near = nears[i];
        int middle = Entry.high(regions[i]);
        int used = Entry.low(regions[i]);
        long attributes = first[i];
        int entry = 0;
        while (true) {
            if ((attributes & required) == required
                    && (attributes & slots) != 0
                    && query.points(attributes) + near >= ranking.bar()) {
                consider(i, entry, attributes);
            }
            if (++entry == used) {
                return;
            }
            attributes = Page.attributes(page, middle, entry);
        }
    }

    private void consider(int i, int entry, long attributes) {
        long[] page = pages[i];
        int middle = Entry.high(regions[i]);
        long spot = Page.spot(page, middle, entry);
        long corner = Page.corner(page);
        long square = Distance.squared(
                (long) x - Spot.easting(corner, cells[i], spot), (long) y - Spot.northing(corner, cells[i], spot));
        long radius = Spot.radius(spot);
        if (square <= radius * radius) {
            int points = query.points(attributes) + query.scoring.nearness(Distance.root(square));
            if (points >= ranking.bar() && Page.visible(page, middle, entry, view.version())) {
                rank(i, entry, attributes, points);
            }
        }
    }

    private void rank(int i, int entry, long attributes, int points) {
        long[] page = pages[i];
        int middle = Entry.high(regions[i]);
        Languages languages = view.languageSets()[Page.speaks(page, middle, entry)];
        long rowAndDay = Page.row(page, middle, entry);
        if (Entry.high(rowAndDay) != known
                && query.speaks(languages)
                && query.checkCounts(Entry.low(rowAndDay))
                && query.mayMeet(Page.id(page, middle, entry))) {
            ranking.offer(points - query.mistaken(attributes, languages), page, cells[i], middle, entry);
        }
    }
}
