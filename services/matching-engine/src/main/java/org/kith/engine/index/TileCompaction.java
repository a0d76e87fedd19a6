package org.kith.engine.index;

/** Copies a tile, keeping the entries some reader may still see and leaving room for more. */
final class TileCompaction {
    private final long[] tile;
    private final long horizon;
    private final boolean whole;
    private final int[] kept = new int[Tile.CELLS];

    /** Keeps live entries and those deleted after the horizon. */
    TileCompaction(long[] tile, long horizon) {
        this.tile = tile;
        this.horizon = horizon;
        // With few deleted entries the regions are copied whole: slots are reused later, and no row has to be updated.
        this.whole = 4 * IntPair.high(Tile.counts(tile)) < IntPair.low(Tile.counts(tile));
    }

    /**
     * The new tile; entries keep their order.
     *
     * @param number the tile's number
     * @param growing the cell that needs room for one more entry, or -1
     * @param rows updated for every live entry whose number changes
     */
    long[] compact(int number, int growing, OfferRows rows) {
        long words = 0;
        for (int cell = 0; cell < Tile.CELLS; cell++) {
            kept[cell] = whole ? Tile.used(tile, cell) : count(cell);
            words += (long) Tile.ENTRY * capacity(cell, growing);
        }
        // Free space for regions that outgrow theirs, so that copying costs amortised constant time.
        long room = words + 3 * words / 8 + 4 * Tile.ENTRY;
        long[] next = Tile.empty(Tile.kind(tile), Tile.corner(tile), Math.toIntExact(room));
        for (int cell = 0; cell < Tile.CELLS; cell++) {
            int capacity = capacity(cell, growing);
            if (capacity > 0 && whole) {
                Tile.allocate(next, cell, capacity, tile);
            } else if (capacity > 0) {
                copy(next, number << 2 * RadiusLayer.TILE_BITS | cell, capacity, rows);
            }
        }
        if (whole) {
            Tile.addDeleted(next, IntPair.high(Tile.counts(tile)));
        }
        return next;
    }

    private int count(int cell) {
        int base = Tile.base(tile, cell);
        int used = Tile.used(tile, cell);
        int count = 0;
        for (int entry = 0; entry < used; entry++) {
            count += Tile.deletedAt(tile, base, entry) > horizon ? 1 : 0;
        }
        return count;
    }

    private int capacity(int cell, int growing) {
        return cell == growing ? Tile.grownCapacity(kept[cell]) : kept[cell] + kept[cell] / 8;
    }

    private void copy(long[] next, int cellNumber, int capacity, OfferRows rows) {
        int cell = cellNumber & Tile.CELLS - 1;
        int from = Tile.base(tile, cell);
        int to = Tile.region(next, cell, capacity);
        int used = Tile.used(tile, cell);
        int copied = 0;
        long attributeUnion = 0;
        for (int entry = 0; entry < used; entry++) {
            long deletedAt = Tile.deletedAt(tile, from, entry);
            if (deletedAt > horizon) {
                System.arraycopy(tile, from + 2 * entry, next, to + 2 * copied, 2);
                System.arraycopy(tile, Tile.record(from, entry), next, Tile.record(to, copied), Tile.RECORD);
                attributeUnion |= Tile.attributes(tile, from, entry);
                if (deletedAt != Tile.NOT_DELETED) {
                    Tile.pushDeleted(next, cell, copied);
                } else if (copied != entry) {
                    rows.setLocation(IntPair.high(Tile.row(tile, from, entry)), cellNumber, copied);
                }
                copied++;
            }
        }
        Tile.activate(next, cell, copied, attributeUnion);
    }
}
