package org.kith.engine.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kith.engine.model.NeedProfile;

/**
 * The independent subproblems of a plan: one for each kind, or a single one if the network's objectives link the
 * kinds.
 */
final class Subproblems {
    private final PlanObjectives objectives;
    private final Map<Integer, Integer> needsByZone = new HashMap<>();
    private final Map<Long, VolunteerLoad> loads;
    private final Map<Integer, Subproblem> groups = new TreeMap<>();
    private boolean mutable;

    /** @param needs the needs the plan starts with, which determine the size of each zone */
    Subproblems(PlanObjectives objectives, Map<Long, VolunteerLoad> loads, Iterable<NeedProfile> needs) {
        this.objectives = objectives;
        this.loads = new HashMap<>(loads);
        needs.forEach(need -> needsByZone.merge(need.zone(), 1, Integer::sum));
    }

    /** The subproblem of a kind. */
    Subproblem of(int kind) {
        return groups.computeIfAbsent(objectives.equals(PlanObjectives.VALUE) ? kind : 0, same -> {
            Subproblem group = new Subproblem(objectives, needsByZone, loads);
            if (mutable) {
                group.flow.indexSupplyEdges();
            }
            return group;
        });
    }

    Stream<Subproblem> all() {
        return groups.values().stream();
    }

    /** Whether changes other than adding needs are possible yet. */
    boolean isMutable() {
        return mutable;
    }

    /** Makes every change possible. */
    void makeMutable() {
        all().forEach(group -> group.flow.indexSupplyEdges());
        mutable = true;
    }

    /** Sets a volunteer's load. Counts only if the objectives consider volunteers. */
    void updateLoad(long volunteer, VolunteerLoad load) {
        if (objectives.loadCost() > 0 || objectives.askLimits()) {
            of(0).updateLoad(volunteer, () -> loads.put(volunteer, load));
        }
    }

    /** Sum of the values of all assignments, without costs. */
    long totalValue() {
        return all().mapToLong(group -> group.flow.supplies.totalValue).sum();
    }

    /** Starts recording reassignments. */
    void clearJournals() {
        all().forEach(group -> group.flow.needs.clearJournal());
    }

    /** Adds the reassignments recorded since the journals were cleared. */
    void moves(NeedRows needRows, List<Reassignment> moves) {
        all().forEach(group -> moves(group, needRows, moves));
    }

    private static void moves(Subproblem group, NeedRows needRows, List<Reassignment> moves) {
        DemandNodes needs = group.flow.needs;
        for (int i = 0; i < needs.movedCount(); i++) {
            int row = needs.moved(i);
            if (needRows.need(row) != null && needs.supplyOf[row] != needs.movedFrom(i)) {
                moves.add(new Reassignment(
                        needRows.need(row).id(),
                        group.offerAt(needs.movedFrom(i)),
                        group.offerAt(needs.supplyOf[row])));
            }
        }
    }
}
