package org.kith.referrals.listening;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.relationships.RelationshipStarted;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;
import org.kith.referrals.model.Needs;

/** A relationship followed a match. */
@ApplicationScoped
class RelationshipStartedHandler implements EventHandler<RelationshipStarted> {
    private final Needs needs;

    RelationshipStartedHandler(Needs needs) {
        this.needs = needs;
    }

    @Override
    public Class<RelationshipStarted> type() {
        return RelationshipStarted.class;
    }

    @Override
    public void on(RelationshipStarted event, EventInfo info) {
        needs.findByIdOptional(event.needId()).ifPresent(need -> need.followedBy(event.relationshipId()));
    }
}
