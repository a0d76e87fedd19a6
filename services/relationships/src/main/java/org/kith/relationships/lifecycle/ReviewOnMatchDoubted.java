package org.kith.relationships.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.kith.contracts.matching.MatchFlagged;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;
import org.kith.relationships.model.RelationshipRepository;

/** A relationship goes on when something becomes known that would have forbidden its match; its lead looks into it today. */
@ApplicationScoped
class ReviewOnMatchDoubted implements EventHandler<MatchFlagged> {
    private final RelationshipRepository relationships;

    ReviewOnMatchDoubted(RelationshipRepository relationships) {
        this.relationships = relationships;
    }

    @Override
    public Class<MatchFlagged> type() {
        return MatchFlagged.class;
    }

    @Override
    public void on(MatchFlagged said, EventInfo info) {
        LocalDate day = LocalDate.ofInstant(said.at(), ZoneOffset.UTC);
        relationships
                .find("matchId", said.matchId())
                .firstResultOptional()
                .ifPresent(relationship -> relationship.reviewBy(day, said.reason()));
    }
}
