package org.kith.referrals.needs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kith.referrals.model.Need;
import org.kith.referrals.model.NeedState;

/** The needs of a referral in their order of succession: a need, and those that took it up again one after the other. */
final class NeedSuccession {
    private final List<Need> all;
    private final Map<UUID, Need> byId = new HashMap<>();
    private final Map<UUID, Need> takenUpBy = new HashMap<>();

    NeedSuccession(List<Need> all) {
        this.all = all;
        all.forEach(need -> {
            byId.put(need.id(), need);
            takenUpBy.put(need.replaces(), need);
        });
    }

    /** Needs that took this one up, the oldest first. */
    List<Need> newerThan(Need need) {
        List<Need> newer = new ArrayList<>();
        for (Need next = takenUpBy.get(need.id()); next != null; next = takenUpBy.get(next.id())) {
            newer.add(next);
        }
        return newer;
    }

    /** Whether somebody does what is wanted, or has. */
    static boolean isServed(Need need) {
        return need.state() == NeedState.MATCHED || need.state() == NeedState.MET;
    }

    /**
     * The need to take up when a need of an earlier episode has ended with its match: itself, or the one that took it up before its
     * match was heard of and ended for that; null when another stands for it.
     */
    Need toTakeUp(Need ended) {
        List<Need> newer = newerThan(ended);
        Need newest = newer.isEmpty() ? ended : newer.getLast();
        boolean open = newest.state() == NeedState.NOT_MET
                && (newest == ended || OpenNeeds.NO_LONGER_NEEDED.equals(newest.endReason()));
        return open ? newest : null;
    }

    /** Needs that ended without being met, were not taken up and are served by no older one. */
    List<Need> unserved() {
        return all.stream()
                .filter(need -> need.state() == NeedState.NOT_MET && !takenUpBy.containsKey(need.id()))
                .filter(need -> !isServedByOlder(need))
                .toList();
    }

    private boolean isServedByOlder(Need need) {
        for (Need older = byId.get(need.replaces()); older != null; older = byId.get(older.replaces())) {
            if (isServed(older)) {
                return true;
            }
        }
        return false;
    }
}
