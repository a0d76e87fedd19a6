package org.kith.gateway.portal.referrals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.kith.gateway.edge.services.ServiceFailure;

/**
 * Accounts that the service does not know, before anything is done: it is asked with somebody among them whom it cannot
 * know, so that it must refuse and says whom it does not know first.
 */
final class UnknownPeople {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String POINTER = "/personIds/";

    /** So many can be named at once, one of them nobody. */
    private static final int AT_ONCE = 19;

    private UnknownPeople() {}

    /**
     * Those of the accounts whom the service does not know.
     *
     * @param asked sends the request with these people
     * @throws ServiceFailure when it refuses for another reason
     */
    static List<UUID> among(List<UUID> people, Consumer<List<UUID>> asked) {
        List<UUID> left = new ArrayList<>(people);
        List<UUID> unknown = new ArrayList<>();
        while (!left.isEmpty()) {
            List<UUID> some = left.subList(0, Math.min(AT_ONCE, left.size()));
            int at = firstUnknown(some, asked);
            if (at < some.size()) {
                unknown.add(some.remove(at));
            } else {
                some.clear();
            }
        }
        return unknown;
    }

    private static int firstUnknown(List<UUID> people, Consumer<List<UUID>> asked) {
        List<UUID> sent = new ArrayList<>(people);
        sent.add(NOBODY);
        try {
            asked.accept(sent);
            // Somebody was quicker and nothing is left to do, which the page says when it is sent.
            return people.size();
        } catch (ServiceFailure failure) {
            return failure.errors().stream()
                    .filter(error -> error.pointer().matches(POINTER + "\\d{1,2}"))
                    .map(error -> Integer.valueOf(error.pointer().substring(POINTER.length())))
                    .findFirst()
                    .orElseThrow(() -> failure);
        }
    }
}
