package org.kith.kit.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kith.contracts.EventPayload;

/**
 * An event's payload and what consumes it.
 *
 * @param subscription consumes it
 * @param payload what happened
 * @param info its envelope
 */
record Taking<T extends EventPayload>(Subscription<T> subscription, T payload, EventInfo info) {
    void run() {
        subscription.consume(payload, info);
    }

    /** Tells every subscription which events it will be given, before it is given the first. */
    static void announce(List<Taking<?>> takings) {
        Map<Subscription<?>, List<Taking<?>>> bySubscription = new LinkedHashMap<>();
        takings.forEach(taking -> bySubscription
                .computeIfAbsent(taking.subscription, subscription -> new ArrayList<>())
                .add(taking));
        bySubscription.forEach(Taking::announce);
    }

    private static <T extends EventPayload> void announce(Subscription<T> subscription, List<Taking<?>> takings) {
        subscription.announce(takings.stream()
                .map(taking -> subscription.type().cast(taking.payload))
                .toList());
    }
}
