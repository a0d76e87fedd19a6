package org.kith.kit.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kith.contracts.EventPayload;

/**
 * An event's payload and who takes it.
 *
 * @param handler takes it
 * @param payload what was said
 * @param info its envelope
 */
record Taking<T extends EventPayload>(EventHandler<T> handler, T payload, EventInfo info) {
    void run() {
        handler.on(payload, info);
    }

    /** Tells every handler what it will be given, before it is given the first. */
    static void announce(List<Taking<?>> takings) {
        Map<EventHandler<?>, List<Taking<?>>> byHandler = new LinkedHashMap<>();
        takings.forEach(taking -> byHandler
                .computeIfAbsent(taking.handler, handler -> new ArrayList<>())
                .add(taking));
        byHandler.forEach(Taking::announce);
    }

    private static <T extends EventPayload> void announce(EventHandler<T> handler, List<Taking<?>> takings) {
        handler.before(takings.stream()
                .map(taking -> handler.type().cast(taking.payload))
                .toList());
    }
}
