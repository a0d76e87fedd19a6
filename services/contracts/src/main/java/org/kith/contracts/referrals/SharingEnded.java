package org.kith.contracts.referrals;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Topics;

/**
 * The last decision by which an organisation saw a family was ended, while agreement stands: it sees nothing of the family
 * any more, until somebody decides to share again.
 *
 * @param familyId the family, an id only
 * @param decisionId the decision not to share that ended it
 * @param withOrganisationId organisation that lost access
 * @param at when it happened
 */
@Event(type = "org.kith.sharing.ended.v1", topic = Topics.REFERRALS)
public record SharingEnded(UUID familyId, UUID decisionId, UUID withOrganisationId, Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return familyId;
    }
}
