package org.kith.relationships.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.time.Ids;
import org.kith.relationships.RelationshipsConfig;
import org.kith.relationships.consent.Consents;
import org.kith.relationships.model.Relationship;
import org.kith.relationships.model.RelationshipRepository;
import org.kith.relationships.sharing.SharingEnds;

/** An agreed match becomes a relationship; its lead is the practitioner who decided. */
@ApplicationScoped
class StartOnMatchAgreed implements EventHandler<MatchAgreed> {
    private final RelationshipRepository relationships;
    private final Consents consents;
    private final SharingEnds sharing;
    private final Outbox outbox;
    private final RelationshipsConfig config;

    StartOnMatchAgreed(
            RelationshipRepository relationships,
            Consents consents,
            SharingEnds sharing,
            Outbox outbox,
            RelationshipsConfig config) {
        this.relationships = relationships;
        this.consents = consents;
        this.sharing = sharing;
        this.outbox = outbox;
        this.config = config;
    }

    @Override
    public Class<MatchAgreed> type() {
        return MatchAgreed.class;
    }

    @Override
    public void on(MatchAgreed match, EventInfo info) {
        consents.hold(match.familyId());
        if (relationships.count("matchId", match.matchId()) > 0) {
            return;
        }
        LocalDate review = LocalDate.ofInstant(match.at().plus(config.reviewAfter()), ZoneOffset.UTC);
        Relationship relationship = new Relationship(Ids.next(), match, review);
        relationships.persist(relationship);
        outbox.publish(relationship.started());
        // The same is said whatever was heard first: it began, and ended with what it rests on.
        consents.withdrawnFor(match.familyId(), match.needId(), match.at())
                .ifPresent(at -> outbox.publish(relationship.consentWithdrawn(at)));
        sharing.endedFor(match.familyId(), match.receiverId(), match.at())
                .ifPresent(at -> outbox.publish(relationship.sharingEnded(at)));
    }
}
