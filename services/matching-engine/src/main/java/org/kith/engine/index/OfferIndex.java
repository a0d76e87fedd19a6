package org.kith.engine.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kith.engine.model.Languages;
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
    private final Rows rows = new Rows();
    private final Entries entries = new Entries(snapshots, rows);
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
            entries.kill(row, next);
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
            boolean flips = left > 0 != rows.capacity(row) > 0;
            rows.capacity(row, left);
            if (flips) {
                long next = snapshots.version() + 1;
                entries.flip(row, next);
                snapshots.publish(next);
            }
            return true;
        }
    }

    /** The offer of this id as it stands. */
    public Optional<Offer> find(long offer) {
        synchronized (turn) {
            int row = rows.find(offer);
            return row == NONE ? Optional.empty() : Optional.of(entries.offer(row));
        }
    }

    /** How many offers there are, those without capacity included. */
    public int size() {
        synchronized (turn) {
            return rows.size();
        }
    }

    /** Bytes held for the offers: their rows and entries with the room kept for more, reused places of the dead included. */
    public long bytes() {
        synchronized (turn) {
            return rows.bytes() + entries.bytes();
        }
    }

    /**
     * The k best offers that keep every rule, best first, ties by the smaller id, with the reasons.
     *
     * @throws IllegalArgumentException if k is below 1
     */
    public List<Suggestion> top(Need need, int k) {
        List<Offer> best = read(need, k, Ranking::offers);
        List<Suggestion> suggestions = new ArrayList<>(best.size());
        for (Offer offer : best) {
            suggestions.add(new Suggestion(suggestions.size() + 1, offer.id(), scoring.score(need, offer, words)));
        }
        return suggestions;
    }

    /**
     * The same offers in the same order as {@link #top}, without the reasons: for those who rank many needs.
     *
     * @throws IllegalArgumentException if k is below 1
     */
    public List<Ranked> ranked(Need need, int k) {
        return read(need, k, (ranking, languages) -> ranking.ranked());
    }

    /**
     * Every offer that keeps every rule for this need, at one version, in no particular order. For those who weigh all pairs.
     *
     * @param pairs takes the row of each offer, see {@link #row}, and the score
     */
    public void pairs(Need need, Pairs pairs) {
        Query query = new Query(need, scoring);
        int reader = snapshots.enter();
        try {
            long version = snapshots.version();
            KindGrid[] grids = kinds;
            if (query.mayBeMatched && need.kind() < grids.length && grids[need.kind()] != null) {
                new Sweep(query, entries.view(version), pairs).run(grids[need.kind()]);
            }
        } finally {
            snapshots.leave(reader);
        }
    }

    /** The offers of the need's kind whose radius reaches the family, whatever else they keep or break, by id. */
    public List<Offer> near(Need need) {
        List<Offer> near = new ArrayList<>();
        synchronized (turn) {
            if (need.kind() < kinds.length && kinds[need.kind()] != null) {
                Pairs pairs = (row, points) -> near.add(entries.offer(row));
                new Sweep(Query.anyNear(need, scoring), entries.view(snapshots.version()), pairs)
                        .run(kinds[need.kind()]);
            }
        }
        near.sort(Comparator.comparingLong(Offer::id));
        return near;
    }

    /**
     * The row of an offer, -1 if there is none. Rows are small numbers from 0; an offer keeps its row while it is in the index,
     * then another may get it.
     */
    public int row(long offer) {
        synchronized (turn) {
            return rows.find(offer);
        }
    }

    /** The id of the offer in a row, as long as {@link #pairs} runs that named the row. */
    public long id(int row) {
        return Rows.id(rows.all(), row);
    }

    /** Why this offer could or could not serve this need; empty if there is no such offer. */
    public Optional<Why> why(Need need, long offer) {
        return find(offer).map(found -> Why.of(need, found, scoring, words));
    }

    /** What a finished ranking is turned into before its entries may be used again. */
    private interface Finish<T> {
        T of(Ranking ranking, Languages[] languageSets);
    }

    private <T> T read(Need need, int k, Finish<T> finish) {
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, found " + k);
        }
        Ranking ranking = new Ranking(k);
        Query query = new Query(need, scoring);
        int reader = snapshots.enter();
        try {
            int known = NONE;
            long version;
            if (need.knownOffer() == Need.NO_OFFER) {
                version = snapshots.version();
            } else {
                synchronized (turn) {
                    version = snapshots.version();
                    known = rankKnown(need, ranking);
                }
            }
            KindGrid[] grids = kinds;
            if (query.mayBeMatched && need.kind() < grids.length && grids[need.kind()] != null) {
                new Search(query, entries.view(version), ranking, known).run(grids[need.kind()]);
            }
            return finish.of(ranking, entries.languageSets());
        } finally {
            snapshots.leave(reader);
        }
    }

    private int rankKnown(Need need, Ranking ranking) {
        int row = rows.find(need.knownOffer());
        if (row == NONE) {
            return NONE;
        }
        Offer offer = entries.offer(row);
        if (Rules.allHold(need, offer)) {
            entries.rank(row, scoring.points(need, offer), ranking);
        }
        return row;
    }

    private void insert(Offer offer) {
        KindGrid grid = grid(offer.kind());
        long next = snapshots.version() + 1;
        int row = rows.add(offer.id(), offer.volunteer(), offer.capacity(), snapshots);
        entries.place(grid, row, offer, next);
        snapshots.publish(next);
    }

    private void replace(int row, Offer offer) {
        KindGrid grid = grid(offer.kind());
        long next = snapshots.version() + 1;
        entries.kill(row, next);
        rows.set(row, offer.volunteer(), offer.capacity());
        entries.place(grid, row, offer, next);
        snapshots.publish(next);
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
