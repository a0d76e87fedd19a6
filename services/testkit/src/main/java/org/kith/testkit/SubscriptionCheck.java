package org.kith.testkit;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kith.contracts.EventPayload;
import org.kith.contracts.EventTypes;
import org.kith.contracts.Service;

/**
 * Holds a service to what the contracts say it subscribes to. An event without a handler is passed over, and a topic that
 * nobody reads is silent: neither fails by itself.
 */
public final class SubscriptionCheck {
    private SubscriptionCheck() {}

    /**
     * Every type of the contracts has a handler, every handler is in the contracts, and the topics are those of the types.
     *
     * @param service name of the service
     * @param handled types of the service's event handlers
     * @param topics topics the service reads, its {@code kith.subscribes-to}
     * @throws AssertionError with everything that differs
     */
    public static void check(
            String service, Collection<? extends Class<? extends EventPayload>> handled, Collection<String> topics) {
        check(service, subscribesTo(service), handled, topics);
    }

    static void check(
            String service,
            List<Class<? extends EventPayload>> contracted,
            Collection<? extends Class<? extends EventPayload>> handled,
            Collection<String> topics) {
        Set<String> contractedTypes = new TreeSet<>();
        Set<String> needed = new TreeSet<>();
        contracted.forEach(type -> {
            contractedTypes.add(EventTypes.nameOf(type));
            needed.add(EventTypes.topicOf(type));
        });
        Set<String> has = new TreeSet<>();
        handled.forEach(type -> has.add(EventTypes.nameOf(type)));
        Set<String> breaches = new TreeSet<>();
        without(contractedTypes, has)
                .forEach(type -> breaches.add("nothing handles " + type + ", to which Service says it subscribes"));
        without(has, contractedTypes)
                .forEach(type -> breaches.add("Service does not say that it subscribes to " + type));
        without(needed, topics).forEach(topic -> breaches.add("kith.subscribes-to lacks " + topic));
        without(topics, needed).forEach(topic -> breaches.add("kith.subscribes-to has " + topic + " for nothing"));
        if (!breaches.isEmpty()) {
            throw new AssertionError(
                    service + " does not subscribe to what it should:\n" + String.join("\n", breaches));
        }
    }

    private static List<Class<? extends EventPayload>> subscribesTo(String service) {
        return Service.find(service)
                .orElseThrow(() -> new IllegalArgumentException("The contracts know no service " + service))
                .subscribesTo();
    }

    private static Set<String> without(Collection<String> all, Collection<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
