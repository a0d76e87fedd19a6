package org.kith.referrals.duty;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.doorsteps.ConcernTaken;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;
import org.kith.kit.outbox.Outbox;

/** The duty team read a concern in doorsteps, where its words are: one clock for one concern. */
@ApplicationScoped
class ConcernTakenHandler implements EventHandler<ConcernTaken> {
    private final ConcernsRepository concerns;
    private final Outbox outbox;

    ConcernTakenHandler(ConcernsRepository concerns, Outbox outbox) {
        this.concerns = concerns;
        this.outbox = outbox;
    }

    @Override
    public Class<ConcernTaken> type() {
        return ConcernTaken.class;
    }

    @Override
    public void on(ConcernTaken said, EventInfo info) {
        concerns.findByIdOptional(said.concernId())
                .flatMap(concern -> concern.acknowledge(said.acknowledgedBy(), said.at()))
                .ifPresent(outbox::publish);
    }
}
