package org.kith.kit.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.kith.contracts.EventPayload;

/**
 * What a service does with the events of others: one bean of each service extends it and says so in its constructor.
 *
 * <pre>{@code
 * @Singleton
 * class OffersSubscriptions extends Subscriptions {
 *     OffersSubscriptions(Offers offers) {
 *         on(CapacityTaken.class, offers::spaceTaken);
 *     }
 * }
 * }</pre>
 *
 * <p>A consumer runs once for each event, in order for each aggregate, with all rows visible, inside the transaction that
 * marks the event as taken. Throwing undoes both and the event is parked with its key.
 */
public abstract class Subscriptions {
    private final Map<Class<? extends EventPayload>, Subscription<?>> byType = new LinkedHashMap<>();
    private final List<Runnable> afterwards = new ArrayList<>();

    /** Subscribes to a type of event. */
    protected final <T extends EventPayload> void on(Class<T> type, Consumer<? super T> consumer) {
        on(type, (payload, info) -> consumer.accept(payload));
    }

    /** Subscribes to a type of event whose envelope matters too. */
    protected final <T extends EventPayload> void on(Class<T> type, BiConsumer<? super T, EventInfo> consumer) {
        if (byType.putIfAbsent(type, new Subscription<>(byType.size(), type, consumer)) != null) {
            throw new IllegalStateException(type.getSimpleName() + " is subscribed to twice");
        }
    }

    /**
     * Reads, or locks, at once what the consumers of a type would ask for one by one: called before the first event of the
     * batch is consumed, in its transaction, in the order in which the types were subscribed to: so two batches lock in one order,
     * whatever comes first in each. It must not change anything.
     */
    protected final <T extends EventPayload> void before(Class<T> type, Consumer<List<T>> batch) {
        Subscription<?> subscription = byType.get(type);
        if (subscription == null) {
            throw new IllegalStateException(type.getSimpleName() + " is not subscribed to");
        }
        subscription.before(
                events -> batch.accept(events.stream().map(type::cast).toList()));
    }

    /** Runs once when every event of a batch was consumed, in its transaction: to store in one statement what they gathered. */
    protected final void after(Runnable work) {
        afterwards.add(work);
    }

    /** The types subscribed to. */
    public final Set<Class<? extends EventPayload>> types() {
        return Set.copyOf(byType.keySet());
    }

    final List<Subscription<?>> all() {
        return List.copyOf(byType.values());
    }

    final List<Runnable> afterwards() {
        return List.copyOf(afterwards);
    }
}
