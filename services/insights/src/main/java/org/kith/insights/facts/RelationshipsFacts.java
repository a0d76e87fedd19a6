package org.kith.insights.facts;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.relationships.ContactMade;
import org.kith.contracts.relationships.HandedOver;
import org.kith.contracts.relationships.OutcomeRecorded;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.contracts.relationships.RelationshipStarted;
import org.kith.contracts.relationships.ReviewDue;
import org.kith.kit.inbox.EventInfo;

/** What becomes of relationships becomes facts. */
@ApplicationScoped
public class RelationshipsFacts {
    private final FactBatch batch;

    RelationshipsFacts(FactBatch batch) {
        this.batch = batch;
    }

    public void started(RelationshipStarted e) {
        batch.add(
                Fact.once(RelationshipStarted.class, e.relationshipId(), e.zone(), e.at())
                        .of(e.matchId()),
                Link.ofRelationship(e.relationshipId(), e.matchId(), e.needId(), e.referralId())
                        .person(e.volunteerId()),
                Link.ofReferral(e.referralId()).family(e.familyId()));
    }

    public void contactMade(ContactMade e) {
        batch.add(
                Fact.once(ContactMade.class, e.contactId(), e.zone(), e.at())
                        .of(e.relationshipId())
                        .person(e.personId())
                        .family(e.familyId())
                        .state(e.by())
                        .amount(e.minutes()),
                Link.of(e.relationshipId()));
    }

    public void handedOver(HandedOver e, EventInfo info) {
        batch.add(
                Fact.step(HandedOver.class, e.relationshipId(), info.sequence(), e.zone(), e.at())
                        .person(e.toLeadId())
                        .flag(e.metTogether()),
                Link.of(e.relationshipId()));
    }

    public void reviewDue(ReviewDue e, EventInfo info) {
        batch.add(
                Fact.step(ReviewDue.class, e.relationshipId(), info.sequence(), e.zone(), e.at()),
                Link.of(e.relationshipId()));
    }

    public void ended(RelationshipEnded e) {
        batch.add(
                Fact.once(RelationshipEnded.class, e.relationshipId(), e.zone(), e.at())
                        .of(e.matchId())
                        .state(e.reason()),
                Link.ofRelationship(e.relationshipId(), e.matchId(), e.needId(), e.referralId()));
    }

    /** It does not name the match, so it adds nothing to the relationship's link. */
    public void outcomeRecorded(OutcomeRecorded e, EventInfo info) {
        batch.add(
                Fact.step(OutcomeRecorded.class, e.relationshipId(), info.sequence(), e.zone(), e.at())
                        .of(e.needId())
                        .referral(e.referralId())
                        .state(e.outcome()),
                Link.of(e.relationshipId()),
                Link.ofNeed(e.needId(), e.referralId()));
    }
}
