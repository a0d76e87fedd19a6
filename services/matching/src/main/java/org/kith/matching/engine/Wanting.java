package org.kith.matching.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.rule.Rules;
import org.kith.matching.model.NeedState;

/** Open needs in memory: those the engine has not looked for yet, and those it found nothing for. Used by one thread. */
final class Wanting {
    private final Set<UUID> fresh = new LinkedHashSet<>();
    private final Map<Integer, Map<UUID, Need>> withoutOffer = new HashMap<>();

    /** Takes a need as it was committed; {@code need} is null when it is over. */
    void take(Changes.NeedChange change, Need need) {
        forget(change.id());
        if (change.state() != NeedState.OPEN) {
            return;
        }
        if (!change.looked()) {
            fresh.add(change.id());
        } else {
            withoutOffer.computeIfAbsent(need.kind(), kind -> new HashMap<>()).put(change.id(), need);
        }
    }

    /** Needs to look for in this round whatever offers changed. */
    List<UUID> fresh() {
        return List.copyOf(fresh);
    }

    /** A need was looked for. */
    void looked(UUID id) {
        fresh.remove(id);
    }

    /** A need must be looked for in the next round. */
    void again(UUID id) {
        fresh.add(id);
    }

    /** Needs without any offer so far that one of these could serve. Who said no to whom is settled by the look itself. */
    List<UUID> servedBy(List<Offer> offers) {
        Set<UUID> served = new LinkedHashSet<>();
        for (Offer offer : offers) {
            withoutOffer.getOrDefault(offer.kind(), Map.of()).forEach((id, need) -> {
                if (Rules.allHold(need, offer)) {
                    served.add(id);
                }
            });
        }
        return List.copyOf(served);
    }

    /** Every need without an offer. */
    List<UUID> withoutOffer() {
        List<UUID> all = new ArrayList<>();
        withoutOffer.values().forEach(needs -> all.addAll(needs.keySet()));
        return all;
    }

    private void forget(UUID id) {
        fresh.remove(id);
        withoutOffer.values().forEach(needs -> needs.remove(id));
    }
}
