package org.kith.relationships.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.referrals.SharingEnded;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;
import org.kith.kit.outbox.Outbox;
import org.kith.relationships.consent.Consents;
import org.kith.relationships.model.RelationshipRepository;

/**
 * An organisation lost sight of a family: what it leads of that family's relationships ends, because nobody is left who
 * looks after it, and row-level security hides it from that organisation.
 */
@ApplicationScoped
class StopOnSharingEnded implements EventHandler<SharingEnded> {
    private final RelationshipRepository relationships;
    private final SharingEnds ends;
    private final Consents consents;
    private final Outbox outbox;

    StopOnSharingEnded(RelationshipRepository relationships, SharingEnds ends, Consents consents, Outbox outbox) {
        this.relationships = relationships;
        this.ends = ends;
        this.consents = consents;
        this.outbox = outbox;
    }

    @Override
    public Class<SharingEnded> type() {
        return SharingEnded.class;
    }

    @Override
    public void on(SharingEnded said, EventInfo info) {
        consents.hold(said.familyId());
        ends.ended(said.familyId(), said.withOrganisationId(), said.at());
        relationships
                .list("familyId = ?1 and receiverId = ?2 order by id", said.familyId(), said.withOrganisationId())
                .forEach(relationship -> outbox.publish(relationship.sharingEnded(said.at())));
    }
}
