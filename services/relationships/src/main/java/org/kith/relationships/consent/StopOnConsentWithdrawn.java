package org.kith.relationships.consent;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.referrals.ConsentWithdrawn;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;
import org.kith.kit.outbox.Outbox;
import org.kith.relationships.model.Relationship;
import org.kith.relationships.model.RelationshipRepository;

/**
 * A family took its consent back: its relationships end, and all but the organisation whose family it is lose sight of
 * them. What began with a consent given later is untouched.
 */
@ApplicationScoped
class StopOnConsentWithdrawn implements EventHandler<ConsentWithdrawn> {
    private final RelationshipRepository relationships;
    private final Consents consents;
    private final Outbox outbox;

    StopOnConsentWithdrawn(RelationshipRepository relationships, Consents consents, Outbox outbox) {
        this.relationships = relationships;
        this.consents = consents;
        this.outbox = outbox;
    }

    @Override
    public Class<ConsentWithdrawn> type() {
        return ConsentWithdrawn.class;
    }

    @Override
    public void on(ConsentWithdrawn said, EventInfo info) {
        consents.hold(said.familyId());
        consents.withdrawn(said.familyId(), said.at());
        for (Relationship relationship : relationships.list("familyId = ?1 order by id", said.familyId())) {
            consents.withdrawnFor(said.familyId(), relationship.needId(), relationship.startedAt())
                    .ifPresent(at -> outbox.publish(relationship.consentWithdrawn(at)));
        }
    }
}
