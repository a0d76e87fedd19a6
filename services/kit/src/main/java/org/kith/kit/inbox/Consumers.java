package org.kith.kit.inbox;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kith.contracts.EventJson;
import org.kith.contracts.EventPayload;
import org.kith.contracts.EventTypes;

/** Finds what consumes an event; there is at most one subscription for each type in a service. */
@ApplicationScoped
class Consumers {
    private final Map<String, Subscription<?>> byType;

    Consumers(@All List<Subscriptions> subscriptions) {
        byType = subscriptions.stream()
                .flatMap(each -> each.all().stream())
                .collect(Collectors.toUnmodifiableMap(each -> EventTypes.nameOf(each.type()), Function.identity()));
    }

    boolean consumes(String type) {
        return byType.containsKey(type);
    }

    /**
     * Parses the value for its consumer.
     *
     * @throws org.kith.contracts.UnreadableEventException when the value is not of the type's shape
     * @throws UnreadableEvent when it came on the topic of another service
     */
    Delivery<?> prepare(EventInfo info, byte[] value) {
        Subscription<?> subscription = byType.get(info.type());
        if (!EventTypes.topicOf(subscription.type()).equals(info.topic())) {
            throw new UnreadableEvent("an event of this type does not come on this topic");
        }
        return prepare(subscription, info, value);
    }

    private static <T extends EventPayload> Delivery<T> prepare(
            Subscription<T> subscription, EventInfo info, byte[] value) {
        return new Delivery<>(subscription, EventJson.read(subscription.type(), value), info);
    }
}
