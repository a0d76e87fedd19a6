package org.kith.referrals.listening;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;
import org.kith.referrals.model.Needs;

/** A relationship is over, and its match with it. */
@ApplicationScoped
class RelationshipEndedHandler implements EventHandler<RelationshipEnded> {
    private final Needs needs;

    RelationshipEndedHandler(Needs needs) {
        this.needs = needs;
    }

    @Override
    public Class<RelationshipEnded> type() {
        return RelationshipEnded.class;
    }

    @Override
    public void on(RelationshipEnded event, EventInfo info) {
        needs.findByIdOptional(event.needId()).ifPresent(need -> need.unmatched(event.matchId()));
    }
}
