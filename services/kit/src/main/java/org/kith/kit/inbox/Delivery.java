package org.kith.kit.inbox;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kith.contracts.EventPayload;

/**
 * An event's payload and what consumes it.
 *
 * @param subscription consumes it
 * @param payload what happened
 * @param info its envelope
 */
record Delivery<T extends EventPayload>(Subscription<T> subscription, T payload, EventInfo info) {
    void run() {
        subscription.consume(payload, info);
    }

    /** Tells every subscription which events it will be given, before it is given the first, in the order in which a service lists them. */
    static void announce(List<Delivery<?>> deliveries) {
        Map<Subscription<?>, List<Delivery<?>>> bySubscription = new TreeMap<>(comparingInt(Subscription::place));
        deliveries.forEach(delivery -> bySubscription
                .computeIfAbsent(delivery.subscription, subscription -> new ArrayList<>())
                .add(delivery));
        bySubscription.forEach(Delivery::announce);
    }

    private static <T extends EventPayload> void announce(Subscription<T> subscription, List<Delivery<?>> deliveries) {
        subscription.announce(deliveries.stream()
                .map(delivery -> subscription.type().cast(delivery.payload))
                .toList());
    }
}
