package org.kith.referrals.heard;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.doorsteps.DoorstepNeedLogged;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;

/** Keeps what was heard for the link worker's organisation. */
@ApplicationScoped
class NeedHeardHandler implements EventHandler<DoorstepNeedLogged> {
    private final HeardNeeds needs;

    NeedHeardHandler(HeardNeeds needs) {
        this.needs = needs;
    }

    @Override
    public Class<DoorstepNeedLogged> type() {
        return DoorstepNeedLogged.class;
    }

    @Override
    public void on(DoorstepNeedLogged event, EventInfo info) {
        if (needs.findById(event.needId()) == null) {
            needs.persist(new HeardNeed(event));
        }
    }
}
