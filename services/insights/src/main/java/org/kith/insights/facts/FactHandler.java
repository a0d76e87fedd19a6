package org.kith.insights.facts;

import java.util.function.BiFunction;
import org.kith.contracts.EventPayload;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;

/** Takes events of one type: each becomes a fact, stored with the others of its batch. */
final class FactHandler<T extends EventPayload> implements EventHandler<T> {
    private final Class<T> type;
    private final BiFunction<T, EventInfo, Fact> fact;
    private final FactBatch batch;

    FactHandler(Class<T> type, BiFunction<T, EventInfo, Fact> fact, FactBatch batch) {
        this.type = type;
        this.fact = fact;
        this.batch = batch;
    }

    @Override
    public Class<T> type() {
        return type;
    }

    @Override
    public void on(T payload, EventInfo info) {
        batch.add(fact.apply(payload, info));
    }
}
