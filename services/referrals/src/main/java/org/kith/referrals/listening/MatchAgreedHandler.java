package org.kith.referrals.listening;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;
import org.kith.referrals.model.Needs;

/** Family and volunteer said yes. */
@ApplicationScoped
class MatchAgreedHandler implements EventHandler<MatchAgreed> {
    private final Needs needs;

    MatchAgreedHandler(Needs needs) {
        this.needs = needs;
    }

    @Override
    public Class<MatchAgreed> type() {
        return MatchAgreed.class;
    }

    @Override
    public void on(MatchAgreed event, EventInfo info) {
        needs.findByIdOptional(event.needId()).ifPresent(need -> need.matched(event.matchId()));
    }
}
