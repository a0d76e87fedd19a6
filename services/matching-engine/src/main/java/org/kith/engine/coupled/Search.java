package org.kith.engine.coupled;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.plan.Assignment;
import org.kith.engine.plan.StandingPlan;

/**
 * Branches and bounds over the couplings. The plan in which every need chooses for itself is worth at least as much as any that
 * keeps them; where it happens to keep all of them it is the best. Otherwise one coupling it breaks is decided, need by need, and
 * the plan repaired. No plan from here on is worth more than the plan's prices come to when each coupling gains at them what it
 * can gain as a whole: the bound.
 */
final class Search {
    private final StandingPlan plan;
    private final List<Coupled> couplings;
    private final Map<Long, Integer> left = new HashMap<>();
    private final Map<Long, Long> volunteers = new HashMap<>();
    private int steps;
    private long decidedValue;
    private long best = Long.MIN_VALUE;
    private Map<Long, Long> given = Map.of();
    private long open = Long.MIN_VALUE;

    /** What may be done next: to whom the next need goes, null where the coupling is left unserved, and the bound then. */
    private record Branch(Pair pair, long bound) {}

    Search(StandingPlan plan, List<Coupled> couplings, Iterable<Offer> offers, int steps) {
        this.plan = plan;
        this.couplings = couplings;
        this.steps = steps;
        for (Offer offer : offers) {
            left.put(offer.id(), offer.capacity());
            volunteers.put(offer.id(), offer.volunteer());
        }
        step();
    }

    /** What the best plan found is worth. */
    long best() {
        return best;
    }

    /** No plan is worth more than this. */
    long bound() {
        return Math.max(best, open);
    }

    /** The offer of each coupled need that is served in the best plan found. */
    Map<Long, Long> given() {
        return given;
    }

    private void step() {
        steps--;
        long bound = Math.addExact(decidedValue, plan.worth());
        long loosest = -1;
        Coupled branch = null;
        JointChoice choice = null;
        long gains = 0;
        for (Coupled coupled : couplings) {
            if (!coupled.isOpen()) {
                continue;
            }
            JointChoice joint = new JointChoice(coupled, plan::price, left);
            long gain = coupled.isBegun() ? joint.best() : Math.max(0, joint.best());
            if (gain == JointChoice.NO_WAY) {
                return; // others took what it would have needed to end
            }
            long loose = coupled.openNeeds().stream()
                            .mapToLong(need -> plan.gain(need.id()))
                            .sum()
                    - gain;
            bound = Math.subtractExact(bound, loose);
            long urge = coupled.isBegun() ? Long.MAX_VALUE : loose;
            if (urge > loosest && !isKept(coupled)) {
                loosest = urge;
                branch = coupled;
                choice = joint;
                gains = gain;
            }
        }
        if (branch == null) {
            keep();
        } else if (bound > best) {
            branch(branch, branches(branch, choice, bound - gains));
        }
    }

    private static List<Branch> branches(Coupled coupled, JointChoice choice, long boundWithout) {
        List<Branch> branches = new ArrayList<>();
        choice.ways().forEach(way -> branches.add(new Branch(way.pair(), boundWithout + way.most())));
        if (!coupled.isBegun()) {
            branches.add(new Branch(null, boundWithout));
        }
        branches.sort(Comparator.comparingLong(Branch::bound).reversed());
        return branches;
    }

    private void branch(Coupled coupled, List<Branch> branches) {
        for (Branch branch : branches) {
            if (branch.bound() <= best) {
                return;
            }
            if (steps <= 0 && best != Long.MIN_VALUE) {
                open = Math.max(open, branch.bound());
                return;
            }
            if (branch.pair() == null) {
                leave(coupled);
            } else {
                give(coupled, branch.pair());
            }
        }
    }

    private void leave(Coupled coupled) {
        coupled.left = true;
        coupled.needs.forEach(need -> plan.removeNeed(need.id()));
        step();
        coupled.needs.forEach(plan::put);
        coupled.left = false;
    }

    private void give(Coupled coupled, Pair pair) {
        Need need = coupled.next();
        plan.matched(need.id(), pair.offer());
        left.merge(pair.offer(), -1, Integer::sum);
        coupled.decided.add(pair);
        decidedValue = Math.addExact(decidedValue, pair.value());
        step();
        decidedValue = Math.subtractExact(decidedValue, pair.value());
        coupled.decided.removeLast();
        plan.capacity(pair.offer(), left.merge(pair.offer(), 1, Integer::sum));
        plan.put(need);
    }

    /** Whether the plan, in which every need chooses for itself, keeps the coupling. */
    private boolean isKept(Coupled coupled) {
        List<Long> had = new ArrayList<>();
        coupled.decided.forEach(pair -> had.add(pair.volunteer()));
        for (Need need : coupled.openNeeds()) {
            Optional<Assignment> assignment = plan.assignment(need.id());
            if (assignment.isPresent()) {
                long volunteer = volunteers.get(assignment.get().offer());
                if (!had.stream().allMatch(other -> coupled.coupling.allows(volunteer, other))) {
                    return false;
                }
                had.add(volunteer);
            }
        }
        return had.isEmpty() || had.size() == coupled.needs.size();
    }

    private void keep() {
        long worth = Math.addExact(decidedValue, plan.worth());
        if (worth <= best) {
            return;
        }
        best = worth;
        given = new HashMap<>();
        for (Coupled coupled : couplings) {
            for (int i = 0; i < coupled.decided.size(); i++) {
                given.put(coupled.needs.get(i).id(), coupled.decided.get(i).offer());
            }
            coupled.openNeeds().forEach(need -> plan.assignment(need.id())
                    .ifPresent(assignment -> given.put(need.id(), assignment.offer())));
        }
    }
}
