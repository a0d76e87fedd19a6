package org.kith.engine.index;

import org.kith.engine.model.Languages;
import org.kith.engine.model.OfferProfile;

/** The writer's side of the index: inserts, moves and deletes entries. It does not publish versions. */
final class OfferEntries {
    private static final int FEW_DELETED = 64;

    private final ReaderEpochs epochs;
    private final OfferRows rows;
    private final LanguageSets languageSets = new LanguageSets();
    private final TileTable tiles = new TileTable();
    private final EntryBuffer buffer = new EntryBuffer();

    OfferEntries(ReaderEpochs epochs, OfferRows rows) {
        this.epochs = epochs;
        this.rows = rows;
    }

    /** A snapshot at this version. */
    Snapshot view(long version) {
        return new Snapshot(version, tiles.all(), languageSets.sets());
    }

    /** Bytes held by all tiles. */
    long bytes() {
        return tiles.bytes();
    }

    /** The interned language sets. */
    Languages[] languageSets() {
        return languageSets.sets();
    }

    /** Inserts an entry for the offer in a row, visible from the next version on. */
    void insert(KindGrid grid, int row, OfferProfile offer, long next) {
        buffer.id = offer.id();
        buffer.languages = languageSets.number(offer.languages());
        buffer.attributes = PackedAttributes.attributes(offer, languageSets.signature(buffer.languages));
        buffer.location = PackedLocation.of(offer.easting(), offer.northing(), offer.radius());
        buffer.row = IntPair.of(row, offer.checkedUntil());
        append(row, cell(grid, offer), next);
    }

    /** Replaces an entry by one that differs only in whether it has capacity. */
    void toggleCapacity(int row, long next) {
        int cell = rows.cell(row);
        long[] tile = tile(row);
        int base = Tile.base(tile, cell & Tile.CELLS - 1);
        int entry = rows.entry(row);
        buffer.id = Tile.id(tile, base, entry);
        buffer.languages = Tile.languageSet(tile, base, entry);
        buffer.attributes = Tile.attributes(tile, base, entry) ^ PackedAttributes.HAS_CAPACITY;
        buffer.location = Tile.location(tile, base, entry);
        buffer.row = Tile.row(tile, base, entry);
        delete(row, next);
        append(row, cell, next);
    }

    private void append(int row, int cellNumber, long next) {
        int number = cellNumber >> 2 * RadiusLayer.TILE_BITS;
        int cell = cellNumber & Tile.CELLS - 1;
        long[] tile = tiles.get(number);
        int entry = Tile.hasRoom(tile, cell) ? Tile.NONE : Tile.reuseDeleted(tile, cell, epochs);
        if (entry != Tile.NONE) {
            Tile.fill(tile, cell, entry, buffer, next);
        } else {
            if (!Tile.hasRoom(tile, cell) && !Tile.enlarge(tile, cell)) {
                tile = new TileCompaction(tile, epochs.horizon()).compact(number, cell, rows);
                tiles.set(number, tile);
            }
            entry = Tile.append(tile, cell, buffer, next);
        }
        rows.setLocation(row, cellNumber, entry);
    }

    /** Deletes the entry of a row from the next version on. */
    void delete(int row, long next) {
        int cellNumber = rows.cell(row);
        int number = cellNumber >> 2 * RadiusLayer.TILE_BITS;
        long[] tile = tiles.get(number);
        Tile.delete(tile, cellNumber & Tile.CELLS - 1, rows.entry(row), next);
        long counts = Tile.counts(tile);
        int deleted = IntPair.high(counts);
        // Only at powers of two, so that a reader that pins deleted entries cannot make every deletion compact the
        // tile.
        if (deleted >= FEW_DELETED && (deleted & deleted - 1) == 0 && 2 * deleted > IntPair.low(counts)) {
            tiles.set(number, new TileCompaction(tile, epochs.horizon()).compact(number, Tile.NONE, rows));
        }
    }

    /** The tile that holds the entry of a row. */
    long[] tile(int row) {
        return tiles.get(rows.cell(row) >> 2 * RadiusLayer.TILE_BITS);
    }

    /** The current offer of a row. */
    OfferProfile offer(int row) {
        long[] tile = tile(row);
        int cell = rows.cell(row) & Tile.CELLS - 1;
        int base = Tile.base(tile, cell);
        return PackedAttributes.decode(
                tile, cell, base, rows.entry(row), rows.volunteer(row), rows.capacity(row), languageSets());
    }

    /** Adds the offer of a row to a ranking with this score. */
    void rank(int row, int score, TopK topK) {
        long[] tile = tile(row);
        int cell = rows.cell(row) & Tile.CELLS - 1;
        topK.add(score, tile, cell, Tile.base(tile, cell), rows.entry(row));
    }

    private int cell(KindGrid grid, OfferProfile offer) {
        int x = offer.easting() >> KindGrid.CELL_BITS;
        int y = offer.northing() >> KindGrid.CELL_BITS;
        RadiusLayer layer = grid.layers[KindGrid.layer(offer.radius())];
        layer.cover(offer.radius(), x, y);
        int tile = layer.tile(x, y);
        if (tile == RadiusLayer.NONE) {
            tile = tiles.add(Tile.empty(offer.kind(), RadiusLayer.corner(x, y), 4 * Tile.ENTRY));
            layer.add(x, y, tile);
        }
        return RadiusLayer.cell(tile, x, y);
    }
}
