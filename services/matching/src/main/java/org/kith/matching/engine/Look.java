package org.kith.matching.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kith.engine.model.Offer;
import org.kith.engine.plan.Load;

/** What one look at the tables brought, in the engine's words. Filled by one thread, then only read. */
final class Look {
    private final boolean first;
    private final List<Offer> offers = new ArrayList<>();
    private final List<Long> closedOffers = new ArrayList<>();
    private final List<PlannedNeed> needs = new ArrayList<>();
    private final List<Long> settledNeeds = new ArrayList<>();
    private final Map<Long, Load> loads = new HashMap<>();
    private final List<Instant> written = new ArrayList<>();

    /** @param first whether it is the first look, which brings everything there is */
    Look(boolean first) {
        this.first = first;
    }

    boolean first() {
        return first;
    }

    /** Offers that are open, as they are now. */
    List<Offer> offers() {
        return offers;
    }

    /** Offers that are not open any more, by the engine's numbers. */
    List<Long> closedOffers() {
        return closedOffers;
    }

    /** Needs that wait for a match. */
    List<PlannedNeed> needs() {
        return needs;
    }

    /** Needs that do not, by the engine's numbers. */
    List<Long> settledNeeds() {
        return settledNeeds;
    }

    /** What volunteers carry now, by the engine's numbers; nothing where the network's terms do not look at it. */
    Map<Long, Load> loads() {
        return loads;
    }

    /** When the offers that changed were written. */
    List<Instant> written() {
        return written;
    }

    boolean isEmpty() {
        return offers.isEmpty() && closedOffers.isEmpty() && needs.isEmpty() && settledNeeds.isEmpty();
    }
}
