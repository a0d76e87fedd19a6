package org.kith.engine.plan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;

/**
 * Needs and offers that are planned together: those of one kind, or all of them if the network's objectives link the
 * kinds. Maps offers, volunteers and zones to supply nodes.
 */
final class Subproblem {
    private static final int UNLIMITED = Integer.MAX_VALUE - 1;

    final MinCostFlow flow;
    private final PlanObjectives objectives;
    private final Map<Integer, Integer> needsByZone;
    private final Map<Long, VolunteerLoad> loads;
    private final Map<Integer, Integer> zones = new HashMap<>();
    private final Map<Long, Integer> volunteers = new HashMap<>();

    /** The supply node of an offer by its row in the index, or {@link SupplyNodes#NONE}. */
    private int[] supplyOf = new int[0];

    Subproblem(PlanObjectives objectives, Map<Integer, Integer> needsByZone, Map<Long, VolunteerLoad> loads) {
        this.objectives = objectives;
        this.needsByZone = needsByZone;
        this.loads = loads;
        flow = new MinCostFlow(objectives.fairness() == 0);
    }

    int supply(int offerRow) {
        return offerRow < supplyOf.length ? supplyOf[offerRow] : SupplyNodes.NONE;
    }

    /** Adds an offer that no need has an edge to yet. */
    void openOffer(int row, OfferProfile offer) {
        addOffer(row, offer, new Edges());
    }

    void addOffer(int row, OfferProfile offer, Edges edges) {
        if (row >= supplyOf.length) {
            int known = supplyOf.length;
            supplyOf = Arrays.copyOf(supplyOf, Math.max(row + 1, 2 * known));
            Arrays.fill(supplyOf, known, supplyOf.length, SupplyNodes.NONE);
        }
        if (hasVolunteerNodes()) {
            int volunteer = volunteer(offer.volunteer());
            flow.reconfigureVolunteer(
                    volunteer,
                    limit(offer.volunteer()),
                    () -> supplyOf[row] = flow.addChild(volunteer, offer.id(), edges, offer.capacity()));
        } else {
            supplyOf[row] = flow.addSupply(offer.id(), edges, MarginalCost.FREE);
            flow.capacity(supplyOf[row], offer.capacity());
        }
    }

    void removeOffer(int row) {
        int supply = supplyOf[row];
        supplyOf[row] = SupplyNodes.NONE;
        int volunteer = flow.supplies.parent[supply];
        if (volunteer == SupplyNodes.NONE) {
            flow.removeSupply(supply);
            return;
        }
        long id = flow.supplies.id[volunteer];
        flow.reconfigureVolunteer(volunteer, limit(id), () -> flow.removeChild(supply));
        if (flow.supplies.children[volunteer].length == 0) {
            flow.removeSupply(volunteer);
            volunteers.remove(id);
        }
    }

    void capacity(int row, int capacity) {
        int supply = supplyOf[row];
        int volunteer = flow.supplies.parent[supply];
        if (volunteer == SupplyNodes.NONE) {
            flow.capacity(supply, capacity);
        } else {
            int limit = limit(flow.supplies.id[volunteer]);
            flow.reconfigureVolunteer(volunteer, limit, () -> flow.supplies.capacity[supply] = capacity);
        }
    }

    /** Applies a change of a volunteer's load, which {@code change} writes to the map. */
    void updateLoad(long id, Runnable change) {
        Integer volunteer = volunteers.get(id);
        if (volunteer == null) {
            change.run();
        } else {
            flow.capacity(volunteer, 0);
            change.run();
            flow.reconfigureVolunteer(volunteer, limit(id), () -> {});
        }
    }

    /** The need was matched to the offer it is assigned to: removes it with the unit it used. Nothing else changes. */
    void matched(int need) {
        int supply = flow.needs.supplyOf[need];
        int volunteer = flow.supplies.parent[supply];
        flow.removeWithUnit(need);
        if (volunteer != SupplyNodes.NONE) {
            long id = flow.supplies.id[volunteer];
            addLoad(id);
            flow.supplies.capacity[volunteer] = limit(id);
        }
    }

    /** Counts one more need for a volunteer, and one ask fewer left this week. */
    void addLoad(long volunteer) {
        VolunteerLoad load = loads.getOrDefault(volunteer, VolunteerLoad.NONE);
        loads.put(volunteer, new VolunteerLoad(load.carrying() + 1, Math.max(0, load.asksLeft() - 1)));
    }

    /** Adds the edge to going unserved, if that has a cost. */
    long[] withUnservedEdge(NeedProfile need, long[] edges) {
        if (flow.unservedIsFree) {
            return edges;
        }
        long[] more = Arrays.copyOf(edges, edges.length + 1);
        more[edges.length] = Edges.edge(0, zone(need.zone()));
        return more;
    }

    /** Whether a supply node stands for an offer. */
    boolean isOffer(int supply) {
        return supply != SupplyNodes.NONE && !zones.containsValue(supply);
    }

    /** The offer of a supply node; empty for none and for a zone. */
    OptionalLong offerAt(int supply) {
        return isOffer(supply) ? OptionalLong.of(flow.supplies.id[supply]) : OptionalLong.empty();
    }

    /** The current assignment of the need in a row. */
    Optional<Assignment> assignment(long need, int row) {
        int supply = flow.needs.supplyOf[row];
        return isOffer(supply)
                ? Optional.of(new Assignment(need, flow.supplies.id[supply], flow.needs.assignedValue[row]))
                : Optional.empty();
    }

    private boolean hasVolunteerNodes() {
        return objectives.loadCost() > 0 || objectives.askLimits();
    }

    private int zone(int code) {
        Integer known = zones.get(code);
        return known != null
                ? known
                : zones.computeIfAbsent(code, zone -> {
                    long members = needsByZone.getOrDefault(zone, 1);
                    int supply = flow.addSupply(
                            zone, new Edges(), unit -> objectives.fairness() * (2L * unit - 1) / members);
                    flow.capacity(supply, UNLIMITED);
                    return supply;
                });
    }

    private int volunteer(long id) {
        return volunteers.computeIfAbsent(
                id,
                same -> flow.addVolunteer(
                        id,
                        unit -> (long) objectives.loadCost()
                                * (loads.getOrDefault(id, VolunteerLoad.NONE).carrying() + unit - 1)));
    }

    private int limit(long volunteer) {
        return objectives.askLimits()
                ? Math.min(loads.getOrDefault(volunteer, VolunteerLoad.NONE).asksLeft(), UNLIMITED)
                : UNLIMITED;
    }
}
