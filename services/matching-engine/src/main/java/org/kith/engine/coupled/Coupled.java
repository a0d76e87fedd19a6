package org.kith.engine.coupled;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.model.Need;

/** A coupling in the search: its needs, whom each could have, and what is decided so far. */
final class Coupled {
    final Coupling coupling;
    final List<Need> needs;
    final List<List<Pair>> pairs;

    /** Whom the first of the needs get, as far as that is decided. */
    final List<Pair> decided = new ArrayList<>();

    /** Whether it is decided that none of them is served. */
    boolean left;

    Coupled(Coupling coupling, List<Need> needs, List<List<Pair>> pairs) {
        this.coupling = coupling;
        this.needs = needs;
        this.pairs = pairs;
    }

    boolean isOpen() {
        return !left && decided.size() < needs.size();
    }

    boolean isBegun() {
        return !decided.isEmpty();
    }

    /** The needs nothing is decided about. */
    List<Need> openNeeds() {
        return needs.subList(decided.size(), needs.size());
    }

    Need next() {
        return needs.get(decided.size());
    }
}
