package org.kith.relationships.model;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.relationships.OutcomeRecorded;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.contracts.relationships.RelationshipStarted;
import org.kith.contracts.relationships.VolunteerUnsuitable;

/** The events of a relationship's beginning and end: ids, codes and times, never who. */
final class RelationshipEvents {
    private RelationshipEvents() {}

    static RelationshipStarted started(UUID id, AgreedMatch match, UUID leadId, Instant at) {
        return new RelationshipStarted(
                id,
                match.matchId(),
                match.needId(),
                match.referralId(),
                match.familyId(),
                match.volunteerId(),
                leadId,
                match.zone(),
                at);
    }

    static RelationshipEnded ended(UUID id, AgreedMatch match, String reason, Instant at) {
        return new RelationshipEnded(
                id,
                match.matchId(),
                match.needId(),
                match.referralId(),
                match.familyId(),
                match.volunteerId(),
                reason,
                match.zone(),
                at);
    }

    static VolunteerUnsuitable unsuitable(UUID id, AgreedMatch match, Instant at) {
        return new VolunteerUnsuitable(id, match.matchId(), match.familyId(), match.volunteerId(), match.zone(), at);
    }

    static OutcomeRecorded outcome(UUID id, AgreedMatch match, String outcome, Instant at) {
        return new OutcomeRecorded(id, match.needId(), match.referralId(), outcome, match.zone(), at);
    }
}
