package org.kith.engine.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.engine.index.NeedIndex;
import org.kith.engine.index.OfferIndex;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.score.Scoring;

/**
 * A plan that is optimal after every event. It suggests; people decide. Events repair the existing plan exactly, with
 * as few reassignments as possible. Thread-safe; calls are serialised.
 */
public final class StandingPlan {
    private final Scoring scoring;
    private final OfferIndex index;
    private final NeedIndex needIndex;
    private final NeedRows needRows = new NeedRows();
    private final EdgeFinder pairs;
    private final Subproblems groups;

    /**
     * A plan for these offers and needs.
     *
     * @param objectives what the network wants besides value
     * @param loads current load by volunteer; volunteers not named have none
     */
    public StandingPlan(
            Scoring scoring,
            Vocabulary vocabulary,
            PlanObjectives objectives,
            Map<Long, VolunteerLoad> loads,
            Collection<OfferProfile> offers,
            Collection<NeedProfile> needs) {
        this.scoring = scoring;
        this.index = new OfferIndex(scoring, vocabulary);
        this.needIndex = new NeedIndex(scoring);
        this.pairs = new EdgeFinder(scoring, index, needIndex, needRows);
        this.groups = new Subproblems(objectives, loads, needs);
        for (OfferProfile offer : SpatialOrder.of(offers, needs.size())) {
            index.add(offer);
            if (offer.capacity() > 0) {
                group(offer.kind()).openOffer(index.row(offer.id()), offer);
            }
        }
        for (NeedProfile need : needs) {
            if (needRows.row(need.id()) != null) {
                throw new IllegalArgumentException("need " + need.id() + " is in the plan already");
            }
            needRows.add(need);
            group(need.kind());
        }
        assignAll(needs);
    }

    /** A plan for these offers and needs by value alone. */
    public StandingPlan(
            Scoring scoring, Vocabulary vocabulary, Collection<OfferProfile> offers, Collection<NeedProfile> needs) {
        this(scoring, vocabulary, PlanObjectives.VALUE, Map.of(), offers, needs);
    }

    /** Adds a need or replaces the one with the same id. */
    public synchronized PlanChange put(NeedProfile need) {
        return apply(() -> {
            Integer old = needRows.row(need.id());
            if (old != null) {
                removeRow(old);
            }
            int row = needRows.add(need);
            needIndex.add(row, need);
            group(need.kind()).flow.addNeed(row, edges(need));
        });
    }

    /** Removes a need; no effect if there is none. */
    public synchronized PlanChange removeNeed(long need) {
        return apply(() -> {
            Integer row = needRows.row(need);
            if (row != null) {
                removeRow(row);
            }
        });
    }

    /** Adds an offer or replaces the one with the same id, capacity included. */
    public synchronized PlanChange put(OfferProfile offer) {
        return apply(() -> {
            OfferProfile old = index.find(offer.id()).orElse(null);
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

    /** Removes an offer; no effect if there is none. */
    public synchronized PlanChange removeOffer(long offer) {
        return apply(() -> index.find(offer).ifPresent(old -> {
            close(old);
            index.remove(offer);
        }));
    }

    /** Sets the remaining capacity of an offer; no effect if there is none. */
    public synchronized PlanChange setCapacity(long offer, int left) {
        return apply(() -> index.find(offer).ifPresent(old -> setCapacity(old, left)));
    }

    /** Sets the load of a volunteer. Counts only if the objectives consider volunteers. */
    public synchronized PlanChange updateLoad(long volunteer, VolunteerLoad load) {
        return apply(() -> groups.updateLoad(volunteer, load));
    }

    /**
     * A need was matched to an offer: removes the need and one unit of the offer. If the plan had assigned the pair,
     * nothing else changes.
     *
     * @throws IllegalArgumentException if there is no such need, or no such offer with capacity
     */
    public synchronized PlanChange matched(long need, long offer) {
        Integer row = needRows.row(need);
        OfferProfile taken = index.find(offer).orElse(null);
        if (row == null || taken == null || taken.capacity() == 0) {
            throw new IllegalArgumentException("need " + need + " cannot be matched to offer " + offer);
        }
        return apply(() -> {
            Subproblem group = group(needRows.need(row).kind());
            if (assignment(row).filter(given -> given.offer() == offer).isPresent()) {
                group.matched(row);
                needIndex.remove(row);
                needRows.remove(row);
                index.setCapacity(offer, taken.capacity() - 1);
                if (taken.capacity() == 1) {
                    group.removeOffer(index.row(offer));
                }
            } else {
                removeRow(row);
                setCapacity(taken, taken.capacity() - 1);
                group.updateLoad(taken.volunteer(), () -> group.addLoad(taken.volunteer()));
            }
        });
    }

    /** Excludes a pair from every later plan. */
    public synchronized PlanChange forbidPair(long need, long offer) {
        Integer row = needRows.row(need);
        if (row == null) {
            return apply(() -> {});
        }
        NeedProfile old = needRows.need(row);
        return put(
                old.toBuilder().declinedOffers(old.declinedOffers().with(offer)).build());
    }

    /** The current assignment of a need. */
    public synchronized Optional<Assignment> assignment(long need) {
        return Optional.ofNullable(needRows.row(need)).flatMap(this::assignment);
    }

    /**
     * The dual price of an offer: at least the value of one more unit, at most the loss from one unit fewer. 0 while a
     * unit is unused.
     */
    public synchronized long price(long offer) {
        return index.find(offer)
                .filter(found -> found.capacity() > 0)
                .map(this::price)
                .orElse(0L);
    }

    /** The dual price of a need: what the plan gains by it. 0 if there is no such need. */
    public synchronized long gain(long need) {
        Integer row = needRows.row(need);
        return row == null ? 0 : group(needRows.need(row).kind()).flow.needs.gain[row];
    }

    /** Sum of the values of the assignments. */
    public synchronized long totalValue() {
        return groups.totalValue();
    }

    /** The offers of the plan. */
    public OfferIndex offers() {
        return index;
    }

    /** The need with this id. */
    public synchronized Optional<NeedProfile> need(long id) {
        return Optional.ofNullable(needRows.row(id)).map(needRows::need);
    }

    /**
     * The current plan, verified from scratch.
     *
     * @throws PlanVerificationFailed if a rule is broken, a pair was missed, or the prices do not prove optimality
     */
    public synchronized Plan publish() {
        return new PlanVerifier(groups, needRows, pairs, index, scoring).plan();
    }

    /** The flows, for an independent solver in tests. */
    Stream<MinCostFlow> flows() {
        return groups.all().map(group -> group.flow);
    }

    private Optional<Assignment> assignment(int row) {
        NeedProfile need = needRows.need(row);
        return group(need.kind()).assignment(need.id(), row);
    }

    private long price(OfferProfile offer) {
        Subproblem group = group(offer.kind());
        return group.flow.supplies.price(group.supply(index.row(offer.id())));
    }

    /** The result does not depend on the order. Subproblems share nothing that changes, so they are solved side by side, the largest first. */
    private void assignAll(Collection<NeedProfile> needs) {
        Map<Subproblem, List<NeedProfile>> byGroup = new IdentityHashMap<>();
        needs.forEach(need -> byGroup.computeIfAbsent(group(need.kind()), group -> new ArrayList<>())
                .add(need));
        Parallel.all(byGroup.values().stream()
                .sorted(Comparator.<List<NeedProfile>>comparingInt(List::size).reversed())
                .<Runnable>map(each ->
                        () -> assignAll(group(each.getFirst().kind()), each, SpatialOrder.ofNeeds(needs.size())))
                .toList());
    }

    private void assignAll(Subproblem group, List<NeedProfile> needs, Comparator<NeedProfile> order) {
        needs.sort(order);
        for (NeedProfile need : needs) {
            group.flow.addNeed(needRows.row(need.id()), pairs.of(need, group));
        }
    }

    private PlanChange apply(Runnable event) {
        if (!groups.isMutable()) {
            groups.makeMutable();
            needRows.rows().forEach(row -> needIndex.add(row, needRows.need(row)));
        }
        long before = groups.totalValue();
        groups.clearJournals();
        event.run();
        List<Reassignment> moves = new ArrayList<>();
        groups.moves(needRows, moves);
        return new PlanChange(moves, groups.totalValue(), before);
    }

    private void removeRow(int row) {
        NeedProfile need = needRows.need(row);
        group(need.kind()).flow.removeNeed(row);
        needIndex.remove(row);
        needRows.remove(row);
    }

    private void setCapacity(OfferProfile old, int left) {
        if (old.capacity() > 0 && left > 0) {
            index.setCapacity(old.id(), left);
            group(old.kind()).capacity(index.row(old.id()), left);
        } else {
            close(old);
            index.setCapacity(old.id(), left);
            open(old.withCapacity(left));
        }
    }

    private void close(OfferProfile offer) {
        if (offer.capacity() > 0) {
            group(offer.kind()).removeOffer(index.row(offer.id()));
        }
    }

    private void open(OfferProfile offer) {
        if (offer.capacity() > 0) {
            group(offer.kind()).addOffer(index.row(offer.id()), offer, pairs.of(offer));
        }
    }

    private Edges edges(NeedProfile need) {
        return pairs.of(need, group(need.kind()));
    }

    private Subproblem group(int kind) {
        return groups.of(kind);
    }
}
