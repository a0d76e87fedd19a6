package org.kith.engine.coupled;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.plan.Assignment;
import org.kith.engine.plan.StandingPlan;

/**
 * Branch and bound over the couplings. The plan without couplings is a relaxation: it is worth at least as much as any
 * plan that keeps them, and if it happens to keep all of them it is optimal. Otherwise the search picks a coupling
 * that it violates, fixes one need of it at a time, and repairs the plan. The bound of a node is the dual value of its
 * plan, less what each coupling loses at those prices by being served as a whole.
 */
final class BranchAndBound {
    private final StandingPlan plan;
    private final List<CouplingState> couplings;
    private final Map<Long, Integer> left = new HashMap<>();
    private final Map<Long, Long> volunteers = new HashMap<>();
    private int steps;
    private long decidedValue;
    private long best = Long.MIN_VALUE;
    private Map<Long, Long> given = Map.of();
    private long open = Long.MIN_VALUE;

    /**
     * A child node: the pair chosen for the next need, null if the coupling is left unserved, and the bound of that
     * node.
     */
    private record Branch(FeasiblePair pair, long bound) {}

    BranchAndBound(StandingPlan plan, List<CouplingState> couplings, Iterable<OfferProfile> offers, int steps) {
        this.plan = plan;
        this.couplings = couplings;
        this.steps = steps;
        for (OfferProfile offer : offers) {
            left.put(offer.id(), offer.capacity());
            volunteers.put(offer.id(), offer.volunteer());
        }
        step();
    }

    /** Value of the best plan found. */
    long best() {
        return best;
    }

    /** Upper bound on the value of every plan that keeps the couplings. */
    long bound() {
        return Math.max(best, open);
    }

    /** Offer of each coupled need that the best plan found serves. */
    Map<Long, Long> given() {
        return given;
    }

    private void step() {
        steps--;
        long bound = Math.addExact(decidedValue, plan.totalValue());
        long loosest = -1;
        CouplingState branch = null;
        CouplingBound choice = null;
        long gains = 0;
        for (CouplingState coupled : couplings) {
            if (!coupled.isOpen()) {
                continue;
            }
            CouplingBound joint = new CouplingBound(coupled, plan::price, left);
            long gain = coupled.isBegun() ? joint.best() : Math.max(0, joint.best());
            if (gain == CouplingBound.INFEASIBLE) {
                return; // the capacity this coupling needs to be completed is taken
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

    private static List<Branch> branches(CouplingState coupled, CouplingBound choice, long boundWithout) {
        List<Branch> branches = new ArrayList<>();
        choice.options().forEach(way -> branches.add(new Branch(way.pair(), boundWithout + way.most())));
        if (!coupled.isBegun()) {
            branches.add(new Branch(null, boundWithout));
        }
        branches.sort(Comparator.comparingLong(Branch::bound).reversed());
        return branches;
    }

    private void branch(CouplingState coupled, List<Branch> branches) {
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

    private void leave(CouplingState coupled) {
        coupled.unserved = true;
        coupled.needs.forEach(need -> plan.removeNeed(need.id()));
        step();
        coupled.needs.forEach(plan::put);
        coupled.unserved = false;
    }

    private void give(CouplingState coupled, FeasiblePair pair) {
        NeedProfile need = coupled.next();
        plan.matched(need.id(), pair.offer());
        left.merge(pair.offer(), -1, Integer::sum);
        coupled.decided.add(pair);
        decidedValue = Math.addExact(decidedValue, pair.value());
        step();
        decidedValue = Math.subtractExact(decidedValue, pair.value());
        coupled.decided.removeLast();
        plan.setCapacity(pair.offer(), left.merge(pair.offer(), 1, Integer::sum));
        plan.put(need);
    }

    /** Whether the current plan, which ignores couplings, happens to keep this one. */
    private boolean isKept(CouplingState coupled) {
        List<Long> had = new ArrayList<>();
        coupled.decided.forEach(pair -> had.add(pair.volunteer()));
        for (NeedProfile need : coupled.openNeeds()) {
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
        long totalValue = Math.addExact(decidedValue, plan.totalValue());
        if (totalValue <= best) {
            return;
        }
        best = totalValue;
        given = new HashMap<>();
        for (CouplingState coupled : couplings) {
            for (int i = 0; i < coupled.decided.size(); i++) {
                given.put(coupled.needs.get(i).id(), coupled.decided.get(i).offer());
            }
            coupled.openNeeds().forEach(need -> plan.assignment(need.id())
                    .ifPresent(assignment -> given.put(need.id(), assignment.offer())));
        }
    }
}
