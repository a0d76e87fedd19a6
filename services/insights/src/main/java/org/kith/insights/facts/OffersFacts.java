package org.kith.insights.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.contracts.offers.OfferChanged;
import org.kith.contracts.offers.OfferInChecks;
import org.kith.contracts.offers.OfferOpened;
import org.kith.contracts.offers.OfferPaused;
import org.kith.contracts.offers.OfferWithdrawn;
import org.kith.contracts.offers.OrganisationJoined;
import org.kith.contracts.offers.PeriodConditionMet;
import org.kith.contracts.offers.SuitabilityChanged;
import org.kith.contracts.offers.VolunteerStandingChanged;
import org.kith.kit.inbox.EventInfo;

/** What becomes of offers and organisations becomes facts. */
@ApplicationScoped
public class OffersFacts {
    private final FactBatch batch;

    OffersFacts(FactBatch batch) {
        this.batch = batch;
    }

    public void organisationJoined(OrganisationJoined e) {
        batch.add(Fact.once(OrganisationJoined.class, e.organisationId(), null, e.at())
                .organisation(e.organisationId())
                .state(e.organisationKind()));
    }

    public void inChecks(OfferInChecks e, EventInfo info) {
        batch.add(
                offer(e, e.offerId(), info, e.zone(), e.at()).area(e.area()),
                link(e.offerId(), e.volunteerId(), e.kind()).organisation(e.organisationId()));
    }

    public void opened(OfferOpened e, EventInfo info) {
        batch.add(
                offer(e, e.offerId(), info, e.zone(), e.at()).area(e.area()),
                link(e.offerId(), e.volunteerId(), e.kind()).organisation(e.organisationId()));
    }

    public void changed(OfferChanged e, EventInfo info) {
        batch.add(
                offer(e, e.offerId(), info, e.zone(), e.at()).area(e.area()),
                link(e.offerId(), e.volunteerId(), e.kind()).organisation(e.organisationId()));
    }

    public void paused(OfferPaused e, EventInfo info) {
        batch.add(
                offer(e, e.offerId(), info, e.zone(), e.at()).state(e.reason()),
                link(e.offerId(), e.volunteerId(), e.kind()));
    }

    public void withdrawn(OfferWithdrawn e, EventInfo info) {
        batch.add(
                offer(e, e.offerId(), info, e.zone(), e.at()).state(e.reason()),
                link(e.offerId(), e.volunteerId(), e.kind()));
    }

    public void suitabilityChanged(SuitabilityChanged e, EventInfo info) {
        batch.add(Fact.step(SuitabilityChanged.class, e.volunteerId(), info.sequence(), null, e.at())
                .person(e.volunteerId())
                .amount(e.level()));
    }

    public void standingChanged(VolunteerStandingChanged e, EventInfo info) {
        batch.add(Fact.step(VolunteerStandingChanged.class, e.volunteerId(), info.sequence(), null, e.at())
                .person(e.volunteerId())
                .state(e.standing()));
    }

    public void periodConditionMet(PeriodConditionMet e, EventInfo info) {
        batch.add(Fact.step(PeriodConditionMet.class, e.volunteerId(), info.sequence(), e.zone(), e.at())
                .person(e.volunteerId()));
    }

    private static Fact offer(EventPayload event, UUID offer, EventInfo info, String zone, Instant at) {
        return Fact.step(event.getClass(), offer, info.sequence(), zone, at);
    }

    /** An offer keeps its volunteer and its kind; it may move to another area. */
    private static Link link(UUID offer, UUID volunteer, String kind) {
        return Link.of(offer).person(volunteer).kind(kind);
    }
}
