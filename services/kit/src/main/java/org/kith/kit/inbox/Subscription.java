package org.kith.kit.inbox;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.kith.contracts.EventPayload;

/** A type of event and what is done with it. */
final class Subscription<T extends EventPayload> {
    private final int place;
    private final Class<T> type;
    private final BiConsumer<? super T, EventInfo> consumer;
    private Consumer<List<? extends EventPayload>> before = batch -> {};

    Subscription(int place, Class<T> type, BiConsumer<? super T, EventInfo> consumer) {
        this.place = place;
        this.type = type;
        this.consumer = consumer;
    }

    void before(Consumer<List<? extends EventPayload>> batch) {
        before = batch;
    }

    /** Its place among those that the service lists. */
    int place() {
        return place;
    }

    Class<T> type() {
        return type;
    }

    void consume(T payload, EventInfo info) {
        consumer.accept(payload, info);
    }

    void announce(List<T> together) {
        before.accept(together);
    }
}
