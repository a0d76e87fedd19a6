package org.kith.matching.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.plan.VolunteerLoad;

/** The changes of one read of the feed, as engine profiles. Filled by one thread, then only read. */
final class ChangeBatch {
    private final boolean first;
    private final List<OfferProfile> offers = new ArrayList<>();
    private final List<Long> closedOffers = new ArrayList<>();
    private final List<PlannedNeed> needs = new ArrayList<>();
    private final List<Long> settledNeeds = new ArrayList<>();
    private final Map<Long, VolunteerLoad> loads = new HashMap<>();
    private final List<Instant> written = new ArrayList<>();

    /** @param first whether it is the first read, which returns everything */
    ChangeBatch(boolean first) {
        this.first = first;
    }

    boolean first() {
        return first;
    }

    /** Open offers that changed. */
    List<OfferProfile> offers() {
        return offers;
    }

    /** Offers that are not open any more, by the engine's numbers. */
    List<Long> closedOffers() {
        return closedOffers;
    }

    /** Needs that wait for a match and changed. */
    List<PlannedNeed> needs() {
        return needs;
    }

    /** Needs that do not wait any more, by the engine's numbers. */
    List<Long> settledNeeds() {
        return settledNeeds;
    }

    /** Current loads of volunteers, by the engine's numbers; empty if the network's objectives do not consider them. */
    Map<Long, VolunteerLoad> loads() {
        return loads;
    }

    /** When the changed offers were written. */
    List<Instant> written() {
        return written;
    }

    boolean isEmpty() {
        return offers.isEmpty() && closedOffers.isEmpty() && needs.isEmpty() && settledNeeds.isEmpty();
    }
}
