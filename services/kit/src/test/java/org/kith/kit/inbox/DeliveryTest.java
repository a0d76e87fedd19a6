package org.kith.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.contracts.EventPayload;
import org.kith.contracts.matching.CapacityGivenBack;
import org.kith.contracts.matching.CapacityTaken;

/** Two batches that lock the same things must do it in one order, or they wait for one another. */
class DeliveryTest {
    private static final Instant AT = Instant.parse("2026-11-09T09:00:00Z");

    private final List<String> told = new ArrayList<>();
    private final Subscription<CapacityTaken> taken = subscription(0, CapacityTaken.class);
    private final Subscription<CapacityGivenBack> givenBack = subscription(1, CapacityGivenBack.class);

    private <T extends EventPayload> Subscription<T> subscription(int place, Class<T> type) {
        Subscription<T> subscription = new Subscription<>(place, type, (payload, info) -> {});
        subscription.before(batch -> told.add(type.getSimpleName() + " " + batch.size()));
        return subscription;
    }

    private Delivery<CapacityTaken> taken() {
        return new Delivery<>(taken, new CapacityTaken(UUID.randomUUID(), UUID.randomUUID(), 0, AT), null);
    }

    private Delivery<CapacityGivenBack> givenBack() {
        return new Delivery<>(givenBack, new CapacityGivenBack(UUID.randomUUID(), UUID.randomUUID(), 1, AT), null);
    }

    @Test
    void whatABatchBringsIsToldInTheOrderOfTheServicesListWhateverComesFirst() {
        Delivery.announce(List.of(taken(), givenBack(), taken()));
        Delivery.announce(List.of(givenBack(), taken(), givenBack()));
        assertThat(told)
                .containsExactly("CapacityTaken 2", "CapacityGivenBack 1", "CapacityTaken 1", "CapacityGivenBack 2");
    }
}
