package org.kith.relationships.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.kith.contracts.referrals.AgreementWithdrawn;
import org.kith.contracts.referrals.NeedOpened;
import org.kith.kit.outbox.Outbox;
import org.kith.relationships.model.Relationship;
import org.kith.relationships.model.RelationshipRepository;

/** When a family withdraws its agreement, the relationships that rest on it end. */
@ApplicationScoped
@Transactional
public class FollowAgreement {
    /** Purposes without which no volunteer helps the family. */
    private static final Set<String> ASKED_FOR_VOLUNTEERS = Set.of("refer", "match", "tell-volunteer");

    private final RelationshipRepository relationships;
    private final MatchAgreements agreements;
    private final Outbox outbox;

    FollowAgreement(RelationshipRepository relationships, MatchAgreements agreements, Outbox outbox) {
        this.relationships = relationships;
        this.agreements = agreements;
        this.outbox = outbox;
    }

    /** A need is opened only with agreement: its time is kept, and nothing else of it. */
    public void needOpened(NeedOpened need) {
        agreements.opened(need.needId(), need.at());
    }

    /**
     * Ends what rests on the agreement withdrawn. What began with one given later is untouched, and so is everything when the family
     * only does not want its data shared, or to be asked how it went.
     */
    public void withdrawn(AgreementWithdrawn withdrawal) {
        if (withdrawal.purposes().stream().noneMatch(ASKED_FOR_VOLUNTEERS::contains)) {
            return;
        }
        relationships.lockFamily(withdrawal.familyId());
        agreements.withdrawn(withdrawal.familyId(), withdrawal.at());
        for (Relationship relationship : relationships.ofFamily(withdrawal.familyId())) {
            agreements
                    .withdrawnFor(withdrawal.familyId(), relationship.needId(), relationship.startedAt())
                    .ifPresent(at -> outbox.publish(relationship.agreementWithdrawn(at)));
        }
    }
}
