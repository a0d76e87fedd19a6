package org.kith.doorsteps.walk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kith.doorsteps.events.DoorstepsEvents;
import org.kith.doorsteps.model.Concern;
import org.kith.doorsteps.model.Concerns;
import org.kith.doorsteps.model.Knocks;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;

/**
 * Takes the concerns of a batch before anything else is asked about it, in transactions of their own: from the commit
 * the duty team sees them. Whatever is wrong with the knock, the walk, the patch or the batch, a concern stands.
 */
@ApplicationScoped
class TakeConcerns {
    static final String RECEIVED = "received";
    static final String DUPLICATE = "duplicate";

    /** How many are stored at once: a batch has no limit yet, and what is stored of it must stay stored. */
    private static final int AT_ONCE = 200;

    private static final Duration AHEAD = Duration.ofMinutes(10);

    private static final Comparator<SentKnock> BY_CONCERN =
            Comparator.comparing(sent -> sent.concern().orElseThrow().id());

    private final Concerns concerns;
    private final Knocks knocks;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final NewTransaction newTransaction;
    private final Clock clock;

    TakeConcerns(
            Concerns concerns,
            Knocks knocks,
            Outbox outbox,
            CurrentCaller caller,
            NewTransaction newTransaction,
            Clock clock) {
        this.concerns = concerns;
        this.knocks = knocks;
        this.outbox = outbox;
        this.caller = caller;
        this.newTransaction = newTransaction;
        this.clock = clock;
    }

    /**
     * Takes all concerns of a batch, some at a time. They are taken in order of their ids, so that two batches with the
     * same concerns wait for each other and never in a ring.
     *
     * @param patchId the patch the batch names, or null; nobody asks whose it is
     * @return received or duplicate, under the place in the batch of the knock that a concern came with
     */
    Map<Integer, String> take(UUID walkId, UUID patchId, List<SentKnock> batch) {
        Set<UUID> named = new HashSet<>();
        batch.forEach(sent -> {
            named.add(sent.id());
            if (sent.item() != null) {
                sent.item().ids().forEach(named::add);
            }
        });
        Map<Integer, String> taken = new HashMap<>();
        List<SentKnock> inOrder = batch.stream()
                .filter(sent -> sent.concern().isPresent())
                .sorted(BY_CONCERN)
                .toList();
        for (int from = 0; from < inOrder.size(); from += AT_ONCE) {
            List<SentKnock> some = inOrder.subList(from, Math.min(from + AT_ONCE, inOrder.size()));
            taken.putAll(newTransaction.call(() -> takeAll(some, walkId, patchId, named)));
        }
        return taken;
    }

    private Map<Integer, String> takeAll(List<SentKnock> some, UUID walkId, UUID patchId, Set<UUID> named) {
        Map<Integer, String> taken = new HashMap<>();
        some.forEach(sent -> taken.put(sent.index(), take(sent, walkId, patchId, named)));
        return taken;
    }

    private String take(SentKnock sent, UUID walkId, UUID patchId, Set<UUID> named) {
        ConcernItem item = sent.concern().orElseThrow();
        if (concerns.known(item.id(), item.what())) {
            return DUPLICATE;
        }
        boolean free =
                !named.contains(item.id()) && knocks.taken(Set.of(item.id())).isEmpty();
        if (free) {
            if (add(item.id(), sent, walkId, patchId)) {
                return RECEIVED;
            }
            // Somebody stored it between the two questions.
            if (concerns.known(item.id(), item.what())) {
                return DUPLICATE;
            }
        }
        // Other words under an id in use are another concern: neither may be lost.
        return add(Content.id(item.id() + ":" + item.what()), sent, walkId, patchId) ? RECEIVED : DUPLICATE;
    }

    private boolean add(UUID id, SentKnock sent, UUID walkId, UUID patchId) {
        Caller linkWorker = caller.get();
        Instant now = clock.instant();
        boolean clockIsRight = sent.at() != null && !sent.at().isAfter(now.plus(AHEAD));
        Concern concern = new Concern(
                id,
                linkWorker,
                walkId,
                sent.id(),
                sent.concern().orElseThrow().what(),
                concerns.whereabouts(sent.doorId(), patchId),
                clockIsRight ? sent.at() : now,
                now);
        boolean added = concerns.add(concern);
        if (added) {
            DoorstepsEvents.concernHeard(concern).ifPresent(outbox::publish);
        }
        return added;
    }
}
