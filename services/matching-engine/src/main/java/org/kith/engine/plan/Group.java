package org.kith.engine.plan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;

/**
 * Needs and offers that are planned together: those of one kind, or all where the network's terms tie kinds to each other. Knows
 * which supply stands for which offer, volunteer and zone.
 */
final class Group {
    private static final int ALWAYS_ROOM = Integer.MAX_VALUE - 1;

    final Flow flow;
    private final Terms terms;
    private final Map<Integer, Integer> needsByZone;
    private final Map<Long, Load> loads;
    private final Map<Integer, Integer> zones = new HashMap<>();
    private final Map<Long, Integer> volunteers = new HashMap<>();

    /** The supply of an offer by its row in the index, or {@link Supplies#NONE}. */
    private int[] supplyOf = new int[0];

    Group(Terms terms, Map<Integer, Integer> needsByZone, Map<Long, Load> loads) {
        this.terms = terms;
        this.needsByZone = needsByZone;
        this.loads = loads;
        flow = new Flow(terms.fairness() == 0);
    }

    int supply(int offerRow) {
        return offerRow < supplyOf.length ? supplyOf[offerRow] : Supplies.NONE;
    }

    /** An offer nobody has an edge to yet. */
    void openOffer(int row, Offer offer) {
        addOffer(row, offer, new Edges());
    }

    void addOffer(int row, Offer offer, Edges edges) {
        if (row >= supplyOf.length) {
            int known = supplyOf.length;
            supplyOf = Arrays.copyOf(supplyOf, Math.max(row + 1, 2 * known));
            Arrays.fill(supplyOf, known, supplyOf.length, Supplies.NONE);
        }
        if (planVolunteers()) {
            int volunteer = volunteer(offer.volunteer());
            flow.regroup(
                    volunteer,
                    limit(offer.volunteer()),
                    () -> supplyOf[row] = flow.addChild(volunteer, offer.id(), edges, offer.capacity()));
        } else {
            supplyOf[row] = flow.addSupply(offer.id(), edges, UnitCost.NOTHING);
            flow.capacity(supplyOf[row], offer.capacity());
        }
    }

    void removeOffer(int row) {
        int supply = supplyOf[row];
        supplyOf[row] = Supplies.NONE;
        int volunteer = flow.supplies.parent[supply];
        if (volunteer == Supplies.NONE) {
            flow.removeSupply(supply);
            return;
        }
        long id = flow.supplies.id[volunteer];
        flow.regroup(volunteer, limit(id), () -> flow.removeChild(supply));
        if (flow.supplies.children[volunteer].length == 0) {
            flow.removeSupply(volunteer);
            volunteers.remove(id);
        }
    }

    void capacity(int row, int capacity) {
        int supply = supplyOf[row];
        int volunteer = flow.supplies.parent[supply];
        if (volunteer == Supplies.NONE) {
            flow.capacity(supply, capacity);
        } else {
            int limit = limit(flow.supplies.id[volunteer]);
            flow.regroup(volunteer, limit, () -> flow.supplies.capacity[supply] = capacity);
        }
    }

    /** A volunteer's load is another now; the map holds the new one when {@code change} has run. */
    void load(long id, Runnable change) {
        Integer volunteer = volunteers.get(id);
        if (volunteer == null) {
            change.run();
        } else {
            flow.capacity(volunteer, 0);
            change.run();
            flow.regroup(volunteer, limit(id), () -> {});
        }
    }

    /** The need was matched to the offer it is given to: it goes, with the unit it used, and nothing else changes. */
    void matched(int need) {
        int supply = flow.needs.at[need];
        int volunteer = flow.supplies.parent[supply];
        flow.removeWithUnit(need);
        if (volunteer != Supplies.NONE) {
            long id = flow.supplies.id[volunteer];
            carriesOneMore(id);
            flow.supplies.capacity[volunteer] = limit(id);
        }
    }

    /** Counts one need more for a volunteer, and one ask less this week. */
    void carriesOneMore(long volunteer) {
        Load load = loads.getOrDefault(volunteer, Load.NONE);
        loads.put(volunteer, new Load(load.carrying() + 1, Math.max(0, load.asksLeft() - 1)));
    }

    /** Adds the edge to going unserved where that has a cost. */
    long[] withZone(Need need, long[] edges) {
        if (flow.unservedIsFree) {
            return edges;
        }
        long[] more = Arrays.copyOf(edges, edges.length + 1);
        more[edges.length] = Edges.edge(0, zone(need.zone()));
        return more;
    }

    /** Whether a supply stands for an offer. */
    boolean isOffer(int supply) {
        return supply != Supplies.NONE && !zones.containsValue(supply);
    }

    /** The offer a supply stands for; empty for none and for a zone. */
    OptionalLong offerAt(int supply) {
        return isOffer(supply) ? OptionalLong.of(flow.supplies.id[supply]) : OptionalLong.empty();
    }

    /** Whom the need of a row is given to. */
    Optional<Assignment> assignment(long need, int row) {
        int supply = flow.needs.at[row];
        return isOffer(supply)
                ? Optional.of(new Assignment(need, flow.supplies.id[supply], flow.needs.valueAt[row]))
                : Optional.empty();
    }

    private boolean planVolunteers() {
        return terms.busy() > 0 || terms.limits();
    }

    private int zone(int code) {
        return zones.computeIfAbsent(code, zone -> {
            long members = needsByZone.getOrDefault(zone, 1);
            int supply = flow.addSupply(zone, new Edges(), unit -> terms.fairness() * (2L * unit - 1) / members);
            flow.capacity(supply, ALWAYS_ROOM);
            return supply;
        });
    }

    private int volunteer(long id) {
        return volunteers.computeIfAbsent(
                id,
                same -> flow.addVolunteer(
                        id,
                        unit -> (long) terms.busy()
                                * (loads.getOrDefault(id, Load.NONE).carrying() + unit - 1)));
    }

    private int limit(long volunteer) {
        return terms.limits()
                ? Math.min(loads.getOrDefault(volunteer, Load.NONE).asksLeft(), ALWAYS_ROOM)
                : ALWAYS_ROOM;
    }
}
