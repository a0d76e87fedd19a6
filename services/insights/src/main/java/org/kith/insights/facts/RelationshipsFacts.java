package org.kith.insights.facts;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.kith.contracts.relationships.ContactMade;
import org.kith.contracts.relationships.HandedOver;
import org.kith.contracts.relationships.OutcomeRecorded;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.contracts.relationships.RelationshipStarted;
import org.kith.contracts.relationships.ReviewDue;
import org.kith.kit.inbox.EventHandler;

/** What becomes of relationships becomes facts. */
class RelationshipsFacts {
    private final FactBatch batch;

    RelationshipsFacts(FactBatch batch) {
        this.batch = batch;
    }

    @Produces
    @Singleton
    EventHandler<RelationshipStarted> started() {
        return new FactHandler<>(
                RelationshipStarted.class,
                (e, info) -> Fact.once(RelationshipStarted.class, e.relationshipId(), e.zone(), e.at())
                        .of(e.matchId()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<ContactMade> contactMade() {
        return new FactHandler<>(
                ContactMade.class,
                (e, info) -> Fact.once(ContactMade.class, e.contactId(), e.zone(), e.at())
                        .of(e.relationshipId())
                        .state(e.by())
                        .amount(e.minutes()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<HandedOver> handedOver() {
        return new FactHandler<>(
                HandedOver.class,
                (e, info) -> Fact.step(HandedOver.class, e.relationshipId(), info.sequence(), e.zone(), e.at())
                        .flag(e.metTogether()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<ReviewDue> reviewDue() {
        return new FactHandler<>(
                ReviewDue.class,
                (e, info) -> Fact.step(ReviewDue.class, e.relationshipId(), info.sequence(), e.zone(), e.at()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<RelationshipEnded> ended() {
        return new FactHandler<>(
                RelationshipEnded.class,
                (e, info) -> Fact.once(RelationshipEnded.class, e.relationshipId(), e.zone(), e.at())
                        .of(e.matchId())
                        .state(e.reason()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<OutcomeRecorded> outcomeRecorded() {
        return new FactHandler<>(
                OutcomeRecorded.class,
                (e, info) -> Fact.step(OutcomeRecorded.class, e.relationshipId(), info.sequence(), e.zone(), e.at())
                        .of(e.needId())
                        .state(e.outcome()),
                batch);
    }
}
