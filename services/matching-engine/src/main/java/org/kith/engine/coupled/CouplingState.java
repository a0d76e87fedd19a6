package org.kith.engine.coupled;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.model.NeedProfile;

/** A coupling during the search: its needs, their feasible pairs, and the decisions so far. */
final class CouplingState {
    final Coupling coupling;
    final List<NeedProfile> needs;
    final List<List<FeasiblePair>> pairs;

    /** The pairs chosen for the first needs. */
    final List<FeasiblePair> decided = new ArrayList<>();

    /** Whether this branch leaves all of them unserved. */
    boolean unserved;

    CouplingState(Coupling coupling, List<NeedProfile> needs, List<List<FeasiblePair>> pairs) {
        this.coupling = coupling;
        this.needs = needs;
        this.pairs = pairs;
    }

    boolean isOpen() {
        return !unserved && decided.size() < needs.size();
    }

    boolean isBegun() {
        return !decided.isEmpty();
    }

    /** The needs still to be decided. */
    List<NeedProfile> openNeeds() {
        return needs.subList(decided.size(), needs.size());
    }

    NeedProfile next() {
        return needs.get(decided.size());
    }
}
