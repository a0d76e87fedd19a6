package org.kith.matching.heard;

import java.util.List;
import java.util.function.Consumer;
import org.kith.contracts.EventPayload;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;

/** An event and the use case that takes it. */
record Hears<T extends EventPayload>(Class<T> type, Consumer<T> taker, Consumer<List<T>> first)
        implements EventHandler<T> {
    Hears(Class<T> type, Consumer<T> taker) {
        this(type, taker, together -> {});
    }

    @Override
    public void before(List<T> together) {
        first.accept(together);
    }

    @Override
    public void on(T payload, EventInfo info) {
        taker.accept(payload);
    }
}
