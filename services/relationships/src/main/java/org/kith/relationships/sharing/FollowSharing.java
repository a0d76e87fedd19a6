package org.kith.relationships.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.kith.contracts.referrals.SharingDecided;
import org.kith.contracts.referrals.SharingEnded;
import org.kith.kit.inbox.EventInfo;
import org.kith.kit.outbox.Outbox;
import org.kith.relationships.model.Relationship;
import org.kith.relationships.model.RelationshipRepository;

/** When an organisation may no longer see a family, what it leads of that family's relationships ends. */
@ApplicationScoped
@Transactional
public class FollowSharing {
    private final RelationshipRepository relationships;
    private final SharingEnds ends;
    private final Outbox outbox;

    FollowSharing(RelationshipRepository relationships, SharingEnds ends, Outbox outbox) {
        this.relationships = relationships;
        this.ends = ends;
        this.outbox = outbox;
    }

    /** A decision to share gives an organisation back what an end had taken; what ended by it stays ended. */
    public void decided(SharingDecided decision, EventInfo info) {
        if (decision.shared()) {
            relationships.lockFamily(decision.familyId());
            ends.given(decision.familyId(), decision.withOrganisationId(), decision.at(), info.sequence());
        }
    }

    /** Ends what the organisation leads, because nobody is left who looks after it; row-level security hides the rows. */
    public void ended(SharingEnded end, EventInfo info) {
        relationships.lockFamily(end.familyId());
        ends.ended(end.familyId(), end.withOrganisationId(), end.at(), info.sequence());
        for (Relationship relationship : relationships.ledFor(end.familyId(), end.withOrganisationId())) {
            ends.endedFor(end.familyId(), end.withOrganisationId(), relationship.startedAt())
                    .ifPresent(at -> outbox.publish(relationship.sharingEnded(end.at())));
        }
    }
}
