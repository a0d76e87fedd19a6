package org.kith.doorsteps.knock;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.problem.FieldError;

/**
 * The requests not to be knocked that a batch brought and that are stored.
 *
 * @param all in the order of their doors
 */
record TakenRequests(List<StoredDoNotKnock> all) {
    static final TakenRequests NONE = new TakenRequests(List.of());

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** What a knock asked for, of several the longest. */
    Optional<StoredDoNotKnock> of(int knock) {
        return all.stream()
                .filter(request -> request.index() == knock)
                .max(Comparator.comparing(StoredDoNotKnock::until));
    }

    /** What a knock asked for at its own door: the first time, of several. */
    Optional<StoredDoNotKnock> of(int knock, UUID door) {
        return all.stream()
                .filter(request -> request.index() == knock && request.doorId().equals(door))
                .findFirst();
    }

    /** Says of each that it is stored. */
    List<FieldError> told() {
        return all.stream()
                .sorted(Comparator.comparing(StoredDoNotKnock::index))
                .map(request -> new FieldError(
                        request.index() < 0 ? request.pointer() : "/knocks/" + request.index(),
                        "do-not-knock-taken",
                        KnockResult.taken(request.until())))
                .distinct()
                .toList();
    }
}
