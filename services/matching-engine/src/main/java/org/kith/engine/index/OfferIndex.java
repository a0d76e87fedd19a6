package org.kith.engine.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.rule.Rules;
import org.kith.engine.score.Scoring;

/**
 * The open offers of a network in memory. Changes take constant time on average, whatever reads go on; a read sees the state
 * between two changes, never half of one, and never waits. Any number of threads may read and write; writers take turns.
 */
public final class OfferIndex {
    private static final int NONE = -1;

    private final Scoring scoring;
    private final Vocabulary words;
    private final Snapshots snapshots = new Snapshots();
    private final LanguageSets languageSets = new LanguageSets();
    private final Rows rows = new Rows();
    private final List<Page> pages = new ArrayList<>();
    private final Object turn = new Object();
    private volatile KindGrid[] kinds = new KindGrid[0];

    /** An empty index that scores like this and speaks these words. */
    public OfferIndex(Scoring scoring, Vocabulary words) {
        this.scoring = scoring;
        this.words = words;
    }

    /**
     * Adds an offer.
     *
     * @throws IllegalArgumentException if an offer of this id is there already
     */
    public void add(Offer offer) {
        synchronized (turn) {
            if (rows.find(offer.id()) != NONE) {
                throw new IllegalArgumentException("offer " + offer.id() + " is in the index already");
            }
            insert(offer);
        }
    }

    /** Adds an offer or replaces the one of the same id. */
    public void put(Offer offer) {
        synchronized (turn) {
            int row = rows.find(offer.id());
            if (row == NONE) {
                insert(offer);
            } else {
                replace(row, offer);
            }
        }
    }

    /** Removes an offer; false if there was none. */
    public boolean remove(long offer) {
        synchronized (turn) {
            int row = rows.find(offer);
            if (row == NONE) {
                return false;
            }
            long next = snapshots.version() + 1;
            kill(row, next);
            rows.remove(row, next);
            snapshots.publish(next);
            return true;
        }
    }

    /**
     * Sets the capacity an offer has left; false if there is no such offer.
     *
     * @throws IllegalArgumentException if it is below zero
     */
    public boolean capacity(long offer, int left) {
        if (left < 0) {
            throw new IllegalArgumentException("capacity of offer " + offer + " must not be below 0, found " + left);
        }
        synchronized (turn) {
            int row = rows.find(offer);
            if (row == NONE) {
                return false;
            }
            if (left > 0 == rows.capacity(row) > 0) {
                rows.capacity(row, left);
            } else {
                replace(row, offer(row).withCapacity(left));
            }
            return true;
        }
    }

    /** The offer of this id as it stands. */
    public Optional<Offer> find(long offer) {
        synchronized (turn) {
            int row = rows.find(offer);
            return row == NONE ? Optional.empty() : Optional.of(offer(row));
        }
    }

    /** How many offers there are, those without capacity included. */
    public int size() {
        synchronized (turn) {
            return rows.size();
        }
    }

    /**
     * The k best offers that keep every rule, best first, ties by the smaller id, with the reasons.
     *
     * @throws IllegalArgumentException if k is below 1
     */
    public List<Suggestion> top(Need need, int k) {
        Ranking ranking = rank(need, k);
        List<Suggestion> suggestions = new ArrayList<>(ranking.size());
        for (int i = 0; i < ranking.size(); i++) {
            long id = ranking.id(i);
            Offer offer = Entry.offer(ranking.block(i), ranking.position(i), id, id, 1, languageSets.sets());
            suggestions.add(new Suggestion(i + 1, id, scoring.score(need, offer, words)));
        }
        return suggestions;
    }

    /** Why this offer could or could not serve this need; empty if there is no such offer. */
    public Optional<Why> why(Need need, long offer) {
        return find(offer).map(found -> Why.of(need, found, scoring, words));
    }

    Ranking rank(Need need, int k) {
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, found " + k);
        }
        Ranking ranking = new Ranking(k);
        Query query = new Query(need, scoring);
        if (!query.mayBeMatched || need.kind() >= kinds.length || kinds[need.kind()] == null) {
            return ranking;
        }
        int known = NONE;
        int place = snapshots.enter();
        try {
            long version;
            if (need.knownOffer() == Need.NO_OFFER) {
                version = snapshots.version();
            } else {
                synchronized (turn) {
                    version = snapshots.version();
                    known = rankKnown(need, ranking);
                }
            }
            KindGrid grid = kinds[need.kind()];
            new Search(query, version, rows.ids(), languageSets.sets(), ranking, known).run(grid);
            return ranking;
        } finally {
            snapshots.leave(place);
        }
    }

    private int rankKnown(Need need, Ranking ranking) {
        int row = rows.find(need.knownOffer());
        if (row == NONE) {
            return NONE;
        }
        Offer offer = offer(row);
        if (Rules.allHold(need, offer)) {
            ranking.offer(offer.id(), scoring.points(need, offer), block(row), rows.at(row));
        }
        return row;
    }

    private void insert(Offer offer) {
        KindGrid grid = grid(offer.kind());
        long next = snapshots.version() + 1;
        int row = rows.add(offer.id(), offer.volunteer(), offer.capacity(), snapshots.horizon());
        place(grid, row, offer, next);
        snapshots.publish(next);
    }

    private void replace(int row, Offer offer) {
        KindGrid grid = grid(offer.kind());
        long next = snapshots.version() + 1;
        kill(row, next);
        rows.set(row, offer.volunteer(), offer.capacity());
        place(grid, row, offer, next);
        snapshots.publish(next);
    }

    private void place(KindGrid grid, int row, Offer offer, long next) {
        Layer layer = grid.layers[KindGrid.layer(offer.radius())];
        int cellX = offer.easting() >> KindGrid.CELL_BITS;
        int cellY = offer.northing() >> KindGrid.CELL_BITS;
        layer.cover(offer.radius(), cellX, cellY);
        Page page = page(layer, cellX, cellY);
        int cell = Page.cell(cellX, cellY);
        long[] block = page.block(cell);
        if (block == null) {
            block = Block.empty(offer.kind(), 1);
            page.block(cell, block);
        } else if (Block.full(block)) {
            block = rewrite(page, cell, block);
        }
        int at = Block.append(
                block,
                Entry.attributes(offer),
                Entry.pair(offer.easting(), offer.northing()),
                Entry.pair(offer.radius(), languageSets.number(offer.languages())),
                Entry.pair(row, offer.checkedUntil()),
                next);
        rows.place(row, page.number, cell, at);
    }

    private void kill(int row, long next) {
        long[] block = block(row);
        Block.kill(block, rows.at(row), next);
        int dead = Block.dead(block);
        // Only at powers of two, so that a reader that holds on to the dead cannot make every removal write the block
        // anew.
        if (dead >= 8 && (dead & dead - 1) == 0 && 2 * dead > Block.end(block) - Block.HEAD) {
            rewrite(pages.get(rows.page(row)), rows.cell(row), block);
        }
    }

    private long[] rewrite(Page page, int cell, long[] block) {
        long[] next = Block.rewrite(block, snapshots.horizon());
        for (int at = Block.HEAD; at < Block.end(next); at++) {
            if (Block.alive(next, at)) {
                rows.place(Entry.high(Block.row(next, at)), page.number, cell, at);
            }
        }
        page.block(cell, next);
        return next;
    }

    private long[] block(int row) {
        return pages.get(rows.page(row)).block(rows.cell(row));
    }

    private Offer offer(int row) {
        return Entry.offer(
                block(row), rows.at(row), rows.id(row), rows.volunteer(row), rows.capacity(row), languageSets.sets());
    }

    private Page page(Layer layer, int cellX, int cellY) {
        Page found = layer.page(cellX >> Page.BITS, cellY >> Page.BITS);
        if (found != null) {
            return found;
        }
        Page page = new Page(pages.size(), cellX, cellY);
        pages.add(page);
        layer.add(page);
        return page;
    }

    private KindGrid grid(int kind) {
        KindGrid[] now = kinds;
        if (kind >= now.length) {
            now = Arrays.copyOf(now, Math.max(kind + 1, 2 * now.length));
        }
        if (now[kind] == null) {
            now[kind] = new KindGrid();
            kinds = now;
        }
        return now[kind];
    }
}
