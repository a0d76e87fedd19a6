package org.kith.contracts.referrals;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Topics;

/**
 * Somebody decided to share, or not to share, a family's data with an organisation (Children Act 2004 s.16LA).
 *
 * @param familyId the family, an id only
 * @param decisionId the sharing decision
 * @param withOrganisationId organisation it is about
 * @param shared true when it is shared, false for a decision not to share
 * @param at when it happened
 */
@Event(type = "org.kith.sharing.decided.v1", topic = Topics.REFERRALS)
public record SharingDecided(UUID familyId, UUID decisionId, UUID withOrganisationId, boolean shared, Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return familyId;
    }
}
