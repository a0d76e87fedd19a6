package org.kith.matching.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.rule.Rules;
import org.kith.matching.model.NeedState;

/** Open needs that the engine has not searched for yet, and those it found no offer for. Used by one thread. */
final class PendingNeeds {
    private final Set<UUID> unsearched = new LinkedHashSet<>();
    private final Map<Integer, Map<UUID, NeedProfile>> withoutOffer = new HashMap<>();

    /** Applies a committed need; {@code need} is null when it is over. */
    void apply(FeedRecords.NeedRecord change, NeedProfile need) {
        forget(change.id());
        if (change.state() != NeedState.OPEN) {
            return;
        }
        if (!change.searched()) {
            unsearched.add(change.id());
        } else {
            withoutOffer.computeIfAbsent(need.kind(), kind -> new HashMap<>()).put(change.id(), need);
        }
    }

    /** Needs to search for in this round, whichever offers changed. */
    List<UUID> unsearched() {
        return List.copyOf(unsearched);
    }

    /** A need was searched for. */
    void searched(UUID id) {
        unsearched.remove(id);
    }

    /** A need must be searched for again in the next round. */
    void retry(UUID id) {
        unsearched.add(id);
    }

    /**
     * Needs without an offer so far that one of these offers could serve. Declined pairs are respected by the search
     * that follows.
     */
    List<UUID> servableBy(List<OfferProfile> offers) {
        Set<UUID> served = new LinkedHashSet<>();
        for (OfferProfile offer : offers) {
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
        unsearched.remove(id);
        withoutOffer.values().forEach(needs -> needs.remove(id));
    }
}
