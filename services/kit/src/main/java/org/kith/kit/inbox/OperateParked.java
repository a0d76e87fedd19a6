package org.kith.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import org.kith.kit.http.Page;
import org.kith.kit.problem.Problem;

/** What an operator does with parked events. */
@ApplicationScoped
@Transactional
class OperateParked {
    private final Parking parking;

    OperateParked(Parking parking) {
        this.parking = parking;
    }

    Page<ParkedView> list(UUID after, int limit) {
        return Page.of(parking.list(after, limit + 1), limit, ParkedView::id, Function.identity());
    }

    ParkedView retry(UUID id) {
        return parking.due(id).orElseThrow(Problem::notFound);
    }
}
