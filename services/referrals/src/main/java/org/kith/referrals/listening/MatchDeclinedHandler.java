package org.kith.referrals.listening;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.matching.MatchDeclined;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;
import org.kith.referrals.model.Needs;

/** Somebody said no to a proposed pair: the need is open again. */
@ApplicationScoped
class MatchDeclinedHandler implements EventHandler<MatchDeclined> {
    private final Needs needs;

    MatchDeclinedHandler(Needs needs) {
        this.needs = needs;
    }

    @Override
    public Class<MatchDeclined> type() {
        return MatchDeclined.class;
    }

    @Override
    public void on(MatchDeclined event, EventInfo info) {
        needs.findByIdOptional(event.needId()).ifPresent(need -> need.unmatched(event.matchId()));
    }
}
