package org.kith.doorsteps.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.referrals.ConcernRaised;
import org.kith.doorsteps.model.Concerns;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;

/** A concern from a doorstep stands on the duty team's common list. Others are not known here. */
@ApplicationScoped
class ConcernRaisedHandler implements EventHandler<ConcernRaised> {
    private final Concerns concerns;

    ConcernRaisedHandler(Concerns concerns) {
        this.concerns = concerns;
    }

    @Override
    public Class<ConcernRaised> type() {
        return ConcernRaised.class;
    }

    @Override
    public void on(ConcernRaised said, EventInfo info) {
        concerns.findByIdOptional(said.concernId()).ifPresent(concern -> concern.onDutysList(said.at()));
    }
}
