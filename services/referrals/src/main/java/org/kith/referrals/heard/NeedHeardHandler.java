package org.kith.referrals.heard;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.doorsteps.NeedHeard;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;

/** Keeps what was heard for the link worker's organisation. */
@ApplicationScoped
class NeedHeardHandler implements EventHandler<NeedHeard> {
    private final HeardNeeds needs;

    NeedHeardHandler(HeardNeeds needs) {
        this.needs = needs;
    }

    @Override
    public Class<NeedHeard> type() {
        return NeedHeard.class;
    }

    @Override
    public void on(NeedHeard event, EventInfo info) {
        if (needs.findById(event.needHeardId()) == null) {
            needs.persist(new HeardNeed(event));
        }
    }
}
