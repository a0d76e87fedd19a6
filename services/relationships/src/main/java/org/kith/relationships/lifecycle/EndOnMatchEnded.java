package org.kith.relationships.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.matching.MatchEnded;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;
import org.kith.kit.outbox.Outbox;
import org.kith.relationships.model.RelationshipRepository;

/** When a match is taken back in matching, what followed it ends too. */
@ApplicationScoped
class EndOnMatchEnded implements EventHandler<MatchEnded> {
    private final RelationshipRepository relationships;
    private final Outbox outbox;

    EndOnMatchEnded(RelationshipRepository relationships, Outbox outbox) {
        this.relationships = relationships;
        this.outbox = outbox;
    }

    @Override
    public Class<MatchEnded> type() {
        return MatchEnded.class;
    }

    @Override
    public void on(MatchEnded match, EventInfo info) {
        relationships
                .find("matchId", match.matchId())
                .firstResultOptional()
                .ifPresent(relationship -> outbox.publish(relationship.matchEnded(match.reason(), match.at())));
    }
}
