package org.kith.engine.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kith.engine.model.Languages;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.rule.Rules;
import org.kith.engine.score.Scoring;

/**
 * Spatial index of the open offers of a network. Updates take amortised constant time. A read sees a consistent
 * version and never blocks. Thread-safe; writers are serialised.
 */
public final class OfferIndex {
    private static final int NONE = -1;

    private final Scoring scoring;
    private final Vocabulary vocabulary;
    private final ReaderEpochs epochs = new ReaderEpochs();
    private final OfferRows rows = new OfferRows();
    private final OfferEntries entries = new OfferEntries(epochs, rows);
    private final Object writeLock = new Object();
    private volatile KindGrid[] kinds = new KindGrid[0];

    /** An empty index with these weights and this vocabulary. */
    public OfferIndex(Scoring scoring, Vocabulary vocabulary) {
        this.scoring = scoring;
        this.vocabulary = vocabulary;
    }

    /**
     * Adds an offer.
     *
     * @throws IllegalArgumentException if there is an offer with this id
     */
    public void add(OfferProfile offer) {
        synchronized (writeLock) {
            if (rows.find(offer.id()) != NONE) {
                throw new IllegalArgumentException("offer " + offer.id() + " is in the index already");
            }
            insert(offer);
        }
    }

    /** Adds an offer or replaces the one with the same id. */
    public void put(OfferProfile offer) {
        synchronized (writeLock) {
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
        synchronized (writeLock) {
            int row = rows.find(offer);
            if (row == NONE) {
                return false;
            }
            long next = epochs.version() + 1;
            entries.delete(row, next);
            rows.remove(row, next);
            epochs.publish(next);
            return true;
        }
    }

    /**
     * Sets the remaining capacity of an offer; false if there is no such offer.
     *
     * @throws IllegalArgumentException if it is below zero
     */
    public boolean setCapacity(long offer, int left) {
        if (left < 0) {
            throw new IllegalArgumentException("capacity of offer " + offer + " must not be below 0, found " + left);
        }
        synchronized (writeLock) {
            int row = rows.find(offer);
            if (row == NONE) {
                return false;
            }
            boolean toggles = left > 0 != rows.capacity(row) > 0;
            rows.capacity(row, left);
            if (toggles) {
                long next = epochs.version() + 1;
                entries.toggleCapacity(row, next);
                epochs.publish(next);
            }
            return true;
        }
    }

    /** The current offer with this id. */
    public Optional<OfferProfile> find(long offer) {
        synchronized (writeLock) {
            int row = rows.find(offer);
            return row == NONE ? Optional.empty() : Optional.of(entries.offer(row));
        }
    }

    /** Number of offers, including those without capacity. */
    public int size() {
        synchronized (writeLock) {
            return rows.size();
        }
    }

    /** Bytes held for rows and tiles, including spare room and deleted entries. */
    public long bytes() {
        synchronized (writeLock) {
            return rows.bytes() + entries.bytes();
        }
    }

    /**
     * The k best offers that keep every rule, best first, ties by the smaller id, with the terms of their scores.
     *
     * @throws IllegalArgumentException if k is below 1
     */
    public List<Suggestion> top(NeedProfile need, int k) {
        List<OfferProfile> best = read(need, k, TopK::offers);
        List<Suggestion> suggestions = new ArrayList<>(best.size());
        for (OfferProfile offer : best) {
            suggestions.add(new Suggestion(suggestions.size() + 1, offer.id(), scoring.score(need, offer, vocabulary)));
        }
        return suggestions;
    }

    /**
     * The same ranking as {@link #top}, without the terms.
     *
     * @throws IllegalArgumentException if k is below 1
     */
    public List<RankedOffer> ranked(NeedProfile need, int k) {
        return read(need, k, (topK, languages) -> topK.ranked());
    }

    /**
     * Visits every offer that keeps every rule for this need, at one version, in no particular order.
     *
     * @param visitor takes the row of each offer, see {@link #row}, and the score
     */
    public void pairs(NeedProfile need, PairVisitor visitor) {
        NeedQuery query = new NeedQuery(need, scoring);
        int reader = epochs.enter();
        try {
            long version = epochs.version();
            KindGrid[] grids = kinds;
            if (query.matchable && need.kind() < grids.length && grids[need.kind()] != null) {
                new RangeScan(query, entries.view(version), visitor).run(grids[need.kind()]);
            }
        } finally {
            epochs.exit(reader);
        }
    }

    /** The offers of the need's kind whose radius reaches the family, by id, whichever other rules they break. */
    public List<OfferProfile> reaching(NeedProfile need) {
        List<OfferProfile> near = new ArrayList<>();
        synchronized (writeLock) {
            if (need.kind() < kinds.length && kinds[need.kind()] != null) {
                PairVisitor visitor = (row, points) -> near.add(entries.offer(row));
                new RangeScan(NeedQuery.anyReaching(need, scoring), entries.view(epochs.version()), visitor)
                        .run(kinds[need.kind()]);
            }
        }
        near.sort(Comparator.comparingLong(OfferProfile::id));
        return near;
    }

    /**
     * The row of an offer, -1 if there is none. Rows are small numbers from 0. An offer keeps its row while it is in
     * the index; afterwards the row may be reused.
     */
    public int row(long offer) {
        synchronized (writeLock) {
            return rows.find(offer);
        }
    }

    /** The id of the offer in a row, valid inside the {@link #pairs} call that named the row. */
    public long id(int row) {
        return OfferRows.id(rows.all(), row);
    }

    /** Every rule's verdict on this pair; empty if there is no such offer. */
    public Optional<Explanation> explain(NeedProfile need, long offer) {
        return find(offer).map(found -> Explanation.of(need, found, scoring, vocabulary));
    }

    /** Turns a finished ranking into a result before its entries may be reused. */
    private interface Finish<T> {
        T of(TopK topK, Languages[] languageSets);
    }

    private <T> T read(NeedProfile need, int k, Finish<T> finish) {
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, found " + k);
        }
        TopK topK = new TopK(k);
        NeedQuery query = new NeedQuery(need, scoring);
        int reader = epochs.enter();
        try {
            int known = NONE;
            long version;
            if (need.knownOffer() == NeedProfile.NO_OFFER) {
                version = epochs.version();
            } else {
                synchronized (writeLock) {
                    version = epochs.version();
                    known = rankKnown(need, topK);
                }
            }
            KindGrid[] grids = kinds;
            if (query.matchable && need.kind() < grids.length && grids[need.kind()] != null) {
                new TopKSearch(query, entries.view(version), topK, known).run(grids[need.kind()]);
            }
            return finish.of(topK, entries.languageSets());
        } finally {
            epochs.exit(reader);
        }
    }

    private int rankKnown(NeedProfile need, TopK topK) {
        int row = rows.find(need.knownOffer());
        if (row == NONE) {
            return NONE;
        }
        OfferProfile offer = entries.offer(row);
        if (Rules.allHold(need, offer)) {
            entries.rank(row, scoring.points(need, offer), topK);
        }
        return row;
    }

    private void insert(OfferProfile offer) {
        KindGrid grid = grid(offer.kind());
        long next = epochs.version() + 1;
        int row = rows.add(offer.id(), offer.volunteer(), offer.capacity(), epochs);
        entries.insert(grid, row, offer, next);
        epochs.publish(next);
    }

    private void replace(int row, OfferProfile offer) {
        KindGrid grid = grid(offer.kind());
        long next = epochs.version() + 1;
        entries.delete(row, next);
        rows.set(row, offer.volunteer(), offer.capacity());
        entries.insert(grid, row, offer, next);
        epochs.publish(next);
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
