package org.kith.doorsteps.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.referrals.ConcernAcknowledged;
import org.kith.doorsteps.model.Concerns;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;

/** The duty team has read a concern on its common list. */
@ApplicationScoped
class ConcernAcknowledgedHandler implements EventHandler<ConcernAcknowledged> {
    private final Concerns concerns;

    ConcernAcknowledgedHandler(Concerns concerns) {
        this.concerns = concerns;
    }

    @Override
    public Class<ConcernAcknowledged> type() {
        return ConcernAcknowledged.class;
    }

    @Override
    public void on(ConcernAcknowledged said, EventInfo info) {
        concerns.findByIdOptional(said.concernId()).ifPresent(concern -> concern.acknowledge(null, said.at()));
    }
}
