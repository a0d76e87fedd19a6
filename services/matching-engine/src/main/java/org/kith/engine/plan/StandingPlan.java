package org.kith.engine.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.engine.index.NeedIndex;
import org.kith.engine.index.OfferIndex;
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.score.Scoring;

/**
 * The plan of a network that is the best there is after every event. It suggests; people decide. Every event is an exact repair
 * of what stands, so that as little as possible changes. Safe to use from several threads, one at a time.
 */
public final class StandingPlan {
    private final Scoring scoring;
    private final OfferIndex index;
    private final NeedIndex needIndex;
    private final NeedBook book = new NeedBook();
    private final PairFinder pairs;
    private final Groups groups;

    /**
     * The plan for these offers and needs.
     *
     * @param terms what the network wants besides value
     * @param loads what volunteers carry already, by volunteer; those not named carry nothing
     */
    public StandingPlan(
            Scoring scoring,
            Vocabulary words,
            Terms terms,
            Map<Long, Load> loads,
            Collection<Offer> offers,
            Collection<Need> needs) {
        this.scoring = scoring;
        this.index = new OfferIndex(scoring, words);
        this.needIndex = new NeedIndex(scoring);
        this.pairs = new PairFinder(scoring, index, needIndex, book);
        this.groups = new Groups(terms, loads, needs);
        for (Offer offer : offers) {
            index.add(offer);
            if (offer.capacity() > 0) {
                group(offer.kind()).openOffer(index.row(offer.id()), offer);
            }
        }
        for (Need need : needs) {
            if (book.row(need.id()) != null) {
                throw new IllegalArgumentException("need " + need.id() + " is in the plan already");
            }
            book.add(need);
            group(need.kind());
        }
        place(needs);
    }

    /** The plan for these offers and needs by value alone. */
    public StandingPlan(Scoring scoring, Vocabulary words, Collection<Offer> offers, Collection<Need> needs) {
        this(scoring, words, Terms.VALUE, Map.of(), offers, needs);
    }

    /** A need came in or is another now. */
    public synchronized Change put(Need need) {
        return change(() -> {
            Integer old = book.row(need.id());
            if (old != null) {
                takeOut(old);
            }
            int row = book.add(need);
            needIndex.add(row, need);
            group(need.kind()).flow.addNeed(row, edges(need));
        });
    }

    /** A need was met elsewhere or withdrawn; nothing happens if there is none. */
    public synchronized Change removeNeed(long need) {
        return change(() -> {
            Integer row = book.row(need);
            if (row != null) {
                takeOut(row);
            }
        });
    }

    /** An offer opened or is another now, its capacity included. */
    public synchronized Change put(Offer offer) {
        return change(() -> {
            Offer old = index.find(offer.id()).orElse(null);
            if (old != null && old.equals(offer.withCapacity(old.capacity()))) {
                setCapacity(old, offer.capacity());
                return;
            }
            if (old != null) {
                close(old);
            }
            index.put(offer);
            open(offer);
        });
    }

    /** An offer was paused or withdrawn; nothing happens if there is none. */
    public synchronized Change removeOffer(long offer) {
        return change(() -> index.find(offer).ifPresent(old -> {
            close(old);
            index.remove(offer);
        }));
    }

    /** An offer has this capacity left now; nothing happens if there is none. */
    public synchronized Change capacity(long offer, int left) {
        return change(() -> index.find(offer).ifPresent(old -> setCapacity(old, left)));
    }

    /** A volunteer carries another load now. Counts only where the terms look at volunteers. */
    public synchronized Change load(long volunteer, Load load) {
        return change(() -> groups.load(volunteer, load));
    }

    /**
     * A need was matched to an offer: it needs nobody any more, and the offer has one unit less. Where people did what the plan
     * said, nothing else changes.
     *
     * @throws IllegalArgumentException if there is no such need, or no such offer with capacity
     */
    public synchronized Change matched(long need, long offer) {
        Integer row = book.row(need);
        Offer taken = index.find(offer).orElse(null);
        if (row == null || taken == null || taken.capacity() == 0) {
            throw new IllegalArgumentException("need " + need + " cannot be matched to offer " + offer);
        }
        return change(() -> {
            Group group = group(book.need(row).kind());
            if (assignment(row).filter(given -> given.offer() == offer).isPresent()) {
                group.matched(row);
                needIndex.remove(row);
                book.remove(row);
                index.capacity(offer, taken.capacity() - 1);
                if (taken.capacity() == 1) {
                    group.removeOffer(index.row(offer));
                }
            } else {
                takeOut(row);
                setCapacity(taken, taken.capacity() - 1);
                group.load(taken.volunteer(), () -> group.carriesOneMore(taken.volunteer()));
            }
        });
    }

    /** Somebody said no to a pair: it is never planned again. */
    public synchronized Change refuse(long need, long offer) {
        Integer row = book.row(need);
        if (row == null) {
            return change(() -> {});
        }
        Need old = book.need(row);
        return put(old.toBuilder().saidNo(old.saidNo().with(offer)).build());
    }

    /** Who a need is given to as things stand. */
    public synchronized Optional<Assignment> assignment(long need) {
        return Optional.ofNullable(book.row(need)).flatMap(this::assignment);
    }

    /**
     * The price of an offer in the proof: not below what one unit more of it would add, not above what one less would take. 0
     * while it has a unit nobody needs.
     */
    public synchronized long price(long offer) {
        return index.find(offer)
                .filter(found -> found.capacity() > 0)
                .map(this::price)
                .orElse(0L);
    }

    /** The price of a need in the proof: what the plan gains by its being asked for, 0 if there is no such need. */
    public synchronized long gain(long need) {
        Integer row = book.row(need);
        return row == null ? 0 : group(book.need(row).kind()).flow.needs.gain[row];
    }

    /** What the assignments are worth together. */
    public synchronized long worth() {
        return groups.worth();
    }

    /** The offers the plan knows. */
    public OfferIndex offers() {
        return index;
    }

    /** The need of this id, if the plan has it. */
    public synchronized Optional<Need> need(long id) {
        return Optional.ofNullable(book.row(id)).map(book::need);
    }

    /**
     * The plan as it stands, gone over from scratch.
     *
     * @throws PlanRefused if a rule is broken, a pair was missed, or the prices do not prove that it is the best
     */
    public synchronized Plan publish() {
        return new Publication(groups, book, pairs, index, scoring).plan();
    }

    /** The flows as they stand, for a referee to solve. */
    Stream<Flow> flows() {
        return groups.all().map(group -> group.flow);
    }

    private Optional<Assignment> assignment(int row) {
        Need need = book.need(row);
        return group(need.kind()).assignment(need.id(), row);
    }

    private long price(Offer offer) {
        Group group = group(offer.kind());
        return group.flow.supplies.price(group.supply(index.row(offer.id())));
    }

    /** The urgent first: fewer have to make room for others later. The result is the same in any order. */
    private void place(Collection<Need> needs) {
        List<Need> urgentFirst = new ArrayList<>(needs);
        urgentFirst.sort(Comparator.comparingInt(Need::urgency).reversed());
        for (Need need : urgentFirst) {
            group(need.kind()).flow.addNeed(book.row(need.id()), edges(need));
        }
    }

    private Change change(Runnable event) {
        if (!groups.mayChange()) {
            groups.letChange();
            book.rows().forEach(row -> needIndex.add(row, book.need(row)));
        }
        long before = groups.worth();
        groups.clearJournals();
        event.run();
        List<Move> moves = new ArrayList<>();
        groups.moves(book, moves);
        return new Change(moves, groups.worth(), before);
    }

    private void takeOut(int row) {
        Need need = book.need(row);
        group(need.kind()).flow.removeNeed(row);
        needIndex.remove(row);
        book.remove(row);
    }

    private void setCapacity(Offer old, int left) {
        if (old.capacity() > 0 && left > 0) {
            index.capacity(old.id(), left);
            group(old.kind()).capacity(index.row(old.id()), left);
        } else {
            close(old);
            index.capacity(old.id(), left);
            open(old.withCapacity(left));
        }
    }

    private void close(Offer offer) {
        if (offer.capacity() > 0) {
            group(offer.kind()).removeOffer(index.row(offer.id()));
        }
    }

    private void open(Offer offer) {
        if (offer.capacity() > 0) {
            group(offer.kind()).addOffer(index.row(offer.id()), offer, pairs.of(offer));
        }
    }

    private Edges edges(Need need) {
        return pairs.of(need, group(need.kind()));
    }

    private Group group(int kind) {
        return groups.of(kind);
    }
}
