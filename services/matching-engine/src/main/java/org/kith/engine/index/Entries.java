package org.kith.engine.index;

import org.kith.engine.model.Languages;
import org.kith.engine.model.Offer;

/** Where each offer's entry lies, and how it comes, goes and moves. The writer's side of the index; it never publishes a version. */
final class Entries {
    private static final int FEW_DEAD = 64;

    private final Snapshots snapshots;
    private final Rows rows;
    private final LanguageSets languageSets = new LanguageSets();
    private final Pages pages = new Pages();
    private final Packed packed = new Packed();

    Entries(Snapshots snapshots, Rows rows) {
        this.snapshots = snapshots;
        this.rows = rows;
    }

    /** What a reader of this version looks at. */
    View view(long version) {
        return new View(version, pages.all(), languageSets.sets());
    }

    /** Bytes that the entries of all cells hold. */
    long bytes() {
        return pages.bytes();
    }

    /** Every set of languages an entry may name. */
    Languages[] languageSets() {
        return languageSets.sets();
    }

    /** Puts an entry for the offer of a row, to be seen from the next version on. */
    void place(KindGrid grid, int row, Offer offer, long next) {
        packed.id = offer.id();
        packed.languages = languageSets.number(offer.languages());
        packed.attributes = Entry.attributes(offer, languageSets.signature(packed.languages));
        packed.spot = Spot.of(offer.easting(), offer.northing(), offer.radius());
        packed.row = Entry.pair(row, offer.checkedUntil());
        append(row, cell(grid, offer), next);
    }

    /** The same entry again but for whether there is capacity. */
    void flip(int row, long next) {
        int cell = rows.cell(row);
        long[] page = page(row);
        int middle = Page.middle(page, cell & Page.CELLS - 1);
        int entry = rows.entry(row);
        packed.id = Page.id(page, middle, entry);
        packed.languages = Page.speaks(page, middle, entry);
        packed.attributes = Page.attributes(page, middle, entry) ^ Entry.HAS_CAPACITY;
        packed.spot = Page.spot(page, middle, entry);
        packed.row = Page.row(page, middle, entry);
        kill(row, next);
        append(row, cell, next);
    }

    private void append(int row, int place, long next) {
        int number = place >> 2 * Layer.PAGE_BITS;
        int cell = place & Page.CELLS - 1;
        long[] page = pages.get(number);
        int entry = Page.hasRoom(page, cell) ? Page.NONE : Page.takeDead(page, cell, snapshots);
        if (entry != Page.NONE) {
            Page.fill(page, cell, entry, packed, next);
        } else {
            if (!Page.hasRoom(page, cell) && !Page.enlarge(page, cell)) {
                page = new Rewrite(page, snapshots.horizon()).run(number, cell, rows);
                pages.set(number, page);
            }
            entry = Page.append(page, cell, packed, next);
        }
        rows.place(row, place, entry);
    }

    /** Takes away the entry of a row, from the next version on. */
    void kill(int row, long next) {
        int place = rows.cell(row);
        int number = place >> 2 * Layer.PAGE_BITS;
        long[] page = pages.get(number);
        Page.kill(page, place & Page.CELLS - 1, rows.entry(row), next);
        long counts = Page.counts(page);
        int dead = Entry.high(counts);
        // Only at powers of two, so that a reader that holds on to the dead cannot make every removal write the page
        // anew.
        if (dead >= FEW_DEAD && (dead & dead - 1) == 0 && 2 * dead > Entry.low(counts)) {
            pages.set(number, new Rewrite(page, snapshots.horizon()).run(number, Page.NONE, rows));
        }
    }

    /** The page the entry of a row lies in. */
    long[] page(int row) {
        return pages.get(rows.cell(row) >> 2 * Layer.PAGE_BITS);
    }

    /** The offer of a row as it stands. */
    Offer offer(int row) {
        long[] page = page(row);
        int cell = rows.cell(row) & Page.CELLS - 1;
        int middle = Page.middle(page, cell);
        return Entry.offer(
                page, cell, middle, rows.entry(row), rows.volunteer(row), rows.capacity(row), languageSets());
    }

    /** Ranks the offer of a row under a score. */
    void rank(int row, int score, Ranking ranking) {
        long[] page = page(row);
        int cell = rows.cell(row) & Page.CELLS - 1;
        ranking.offer(score, page, cell, Page.middle(page, cell), rows.entry(row));
    }

    private int cell(KindGrid grid, Offer offer) {
        int x = offer.easting() >> KindGrid.CELL_BITS;
        int y = offer.northing() >> KindGrid.CELL_BITS;
        Layer layer = grid.layers[KindGrid.layer(offer.radius())];
        layer.cover(offer.radius(), x, y);
        int page = layer.page(x, y);
        if (page == Layer.NONE) {
            page = pages.add(Page.empty(offer.kind(), Layer.corner(x, y), 4 * Page.ENTRY));
            layer.add(x, y, page);
        }
        return Layer.cell(page, x, y);
    }
}
