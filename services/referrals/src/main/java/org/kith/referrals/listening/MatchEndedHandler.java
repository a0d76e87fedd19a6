package org.kith.referrals.listening;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.matching.MatchEnded;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;
import org.kith.referrals.model.Needs;

/** A match is over: a need that was not met by it is open again. */
@ApplicationScoped
class MatchEndedHandler implements EventHandler<MatchEnded> {
    private final Needs needs;

    MatchEndedHandler(Needs needs) {
        this.needs = needs;
    }

    @Override
    public Class<MatchEnded> type() {
        return MatchEnded.class;
    }

    @Override
    public void on(MatchEnded event, EventInfo info) {
        needs.findByIdOptional(event.needId()).ifPresent(need -> need.unmatched(event.matchId()));
    }
}
