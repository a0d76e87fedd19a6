package org.kith.kit.inbox;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.contracts.EventJson;
import org.kith.contracts.EventPayload;
import org.kith.contracts.EventTypes;

/** Finds the handler of an event; there is at most one for each type in a service. */
@ApplicationScoped
class Handlers {
    private final Map<String, EventHandler<?>> byType;

    Handlers(@All List<EventHandler<?>> handlers, @All List<Subscriptions> subscriptions) {
        byType = Stream.concat(handlers.stream(), subscriptions.stream().flatMap(each -> each.all().stream()))
                .collect(Collectors.toUnmodifiableMap(h -> EventTypes.nameOf(h.type()), Function.identity()));
    }

    boolean handles(String type) {
        return byType.containsKey(type);
    }

    /**
     * Parses the value for its handler.
     *
     * @throws org.kith.contracts.UnreadableEventException when the value is not of the type's shape
     */
    Taking<?> prepare(EventInfo info, byte[] value) {
        return prepare(byType.get(info.type()), info, value);
    }

    private static <T extends EventPayload> Taking<T> prepare(EventHandler<T> handler, EventInfo info, byte[] value) {
        return new Taking<>(handler, EventJson.read(handler.type(), value), info);
    }
}
