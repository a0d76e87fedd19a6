package org.kith.referrals.listening;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.matching.MatchSuggested;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;
import org.kith.referrals.model.Needs;

/** Offers were found for a need. */
@ApplicationScoped
class MatchSuggestedHandler implements EventHandler<MatchSuggested> {
    private final Needs needs;

    MatchSuggestedHandler(Needs needs) {
        this.needs = needs;
    }

    @Override
    public Class<MatchSuggested> type() {
        return MatchSuggested.class;
    }

    @Override
    public void on(MatchSuggested event, EventInfo info) {
        needs.findByIdOptional(event.needId()).ifPresent(need -> need.suggested(event.offers()));
    }
}
