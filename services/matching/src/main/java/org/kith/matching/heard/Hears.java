package org.kith.matching.heard;

import java.util.function.Consumer;
import org.kith.contracts.EventPayload;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;

/** An event and the use case that takes it. */
record Hears<T extends EventPayload>(Class<T> type, Consumer<T> taker) implements EventHandler<T> {
    @Override
    public void on(T payload, EventInfo info) {
        taker.accept(payload);
    }
}
