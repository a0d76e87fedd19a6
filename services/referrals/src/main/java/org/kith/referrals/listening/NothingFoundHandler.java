package org.kith.referrals.listening;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.matching.NothingFound;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;
import org.kith.referrals.model.Needs;

/** No offer was found for a need. */
@ApplicationScoped
class NothingFoundHandler implements EventHandler<NothingFound> {
    private final Needs needs;

    NothingFoundHandler(Needs needs) {
        this.needs = needs;
    }

    @Override
    public Class<NothingFound> type() {
        return NothingFound.class;
    }

    @Override
    public void on(NothingFound event, EventInfo info) {
        needs.findByIdOptional(event.needId()).ifPresent(need -> need.nothingFound());
    }
}
