package org.kith.referrals.listening;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.matching.MatchProposed;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;
import org.kith.referrals.model.Needs;

/** Somebody proposed a pair: there is a suggestion, even if the engine made none. */
@ApplicationScoped
class MatchProposedHandler implements EventHandler<MatchProposed> {
    private final Needs needs;

    MatchProposedHandler(Needs needs) {
        this.needs = needs;
    }

    @Override
    public Class<MatchProposed> type() {
        return MatchProposed.class;
    }

    @Override
    public void on(MatchProposed event, EventInfo info) {
        needs.findByIdOptional(event.needId()).ifPresent(need -> need.proposed());
    }
}
