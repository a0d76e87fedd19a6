package org.kith.engine.index;

import org.kith.engine.model.Languages;
import org.kith.engine.model.Offer;

/** Where each offer's entry lies, and how it comes, goes and moves. The writer's side of the index; it never publishes a version. */
final class Entries {
    private static final int NONE = -1;

    private final Snapshots snapshots;
    private final Rows rows;
    private final LanguageSets languageSets = new LanguageSets();
    private final Blocks blocks = new Blocks();

    Entries(Snapshots snapshots, Rows rows) {
        this.snapshots = snapshots;
        this.rows = rows;
    }

    /** What a reader of this version looks at. */
    View view(long version) {
        long[] occupied = blocks.occupied();
        return new View(version, occupied, blocks.all(), rows.all(), languageSets.sets());
    }

    /** Bytes that the entries of all cells hold. */
    long bytes() {
        return blocks.bytes();
    }

    /** Every set of languages an entry may name. */
    Languages[] languageSets() {
        return languageSets.sets();
    }

    /** Puts an entry for the offer of a row, to be seen from the next version on. */
    void place(KindGrid grid, int row, Offer offer, long next) {
        int languages = languageSets.number(offer.languages());
        append(
                row,
                cell(grid, offer),
                offer.kind(),
                Entry.attributes(offer, languageSets.signature(languages)),
                Entry.pair(offer.easting(), offer.northing()),
                Entry.pair(offer.radius(), languages),
                Entry.pair(row, offer.checkedUntil()),
                next);
    }

    /** The same entry again but for whether there is capacity. */
    void flip(int row, long next) {
        long[] block = block(row);
        int entry = rows.entry(row);
        int kind = Block.kind(block);
        long attributes = Block.attributes(block, entry) ^ Entry.HAS_CAPACITY;
        long place = Block.place(block, entry);
        long reach = Block.reach(block, entry);
        long rowAndDay = Block.row(block, entry);
        kill(row, next);
        append(row, rows.cell(row), kind, attributes, place, reach, rowAndDay, next);
    }

    private void append(
            int row, int cell, int kind, long attributes, long place, long reach, long rowAndDay, long next) {
        long[] block = blocks.get(cell);
        if (block == null) {
            block = Block.empty(kind, 1);
            blocks.set(cell, block);
        }
        if (!Block.hasRoom(block)) {
            int dead = Block.manyDead(block) ? Block.findDead(block, snapshots) : NONE;
            if (dead != NONE) {
                Block.replace(block, dead, attributes, place, reach, rowAndDay, next);
                rows.place(row, cell, dead);
                return;
            }
            block = rewrite(cell, block);
        }
        rows.place(row, cell, Block.append(block, attributes, place, reach, rowAndDay, next));
    }

    /** Takes away the entry of a row, from the next version on. */
    void kill(int row, long next) {
        long[] block = block(row);
        Block.kill(block, rows.entry(row), next);
        int dead = Block.dead(block);
        // Only at powers of two, so that a reader that holds on to the dead cannot make every removal write the block
        // anew.
        if (dead >= 8 && (dead & dead - 1) == 0 && 2 * dead > Block.used(block)) {
            rewrite(rows.cell(row), block);
        }
    }

    private long[] rewrite(int cell, long[] block) {
        long[] next = Block.rewrite(block, snapshots.horizon());
        int used = Block.used(next);
        for (int entry = 0; entry < used; entry++) {
            if (Block.alive(next, entry)) {
                rows.place(Entry.high(Block.row(next, entry)), cell, entry);
            }
        }
        blocks.set(cell, next);
        return next;
    }

    /** The block the entry of a row lies in. */
    long[] block(int row) {
        return blocks.get(rows.cell(row));
    }

    /** The offer of a row as it stands. */
    Offer offer(int row) {
        return Entry.offer(
                block(row), rows.entry(row), rows.id(row), rows.volunteer(row), rows.capacity(row), languageSets());
    }

    private int cell(KindGrid grid, Offer offer) {
        int x = offer.easting() >> KindGrid.CELL_BITS;
        int y = offer.northing() >> KindGrid.CELL_BITS;
        Layer layer = grid.layers[KindGrid.layer(offer.radius())];
        layer.cover(offer.radius(), x, y);
        int page = layer.page(x, y);
        if (page == Layer.NONE) {
            page = blocks.newPage();
            layer.add(x, y, page);
        }
        return Layer.cell(page, x, y);
    }
}
