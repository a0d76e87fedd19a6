package org.kith.insights.facts;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.doorsteps.DoNotKnockSet;
import org.kith.contracts.doorsteps.DoorstepNeedLogged;
import org.kith.contracts.doorsteps.DoorstepOfferLogged;
import org.kith.contracts.doorsteps.KnockLogged;
import org.kith.contracts.doorsteps.WalkEnded;
import org.kith.kit.inbox.EventInfo;

/** What link workers log becomes facts. */
@ApplicationScoped
public class DoorstepsFacts {
    private final FactBatch batch;

    DoorstepsFacts(FactBatch batch) {
        this.batch = batch;
    }

    public void walkEnded(WalkEnded e, EventInfo info) {
        batch.add(Fact.step(WalkEnded.class, e.walkId(), info.sequence(), e.zone(), e.endedAt())
                .organisation(e.organisationId())
                .origin(Link.DOORSTEP)
                .amount(e.knocks()));
    }

    public void knockLogged(KnockLogged e) {
        batch.add(Fact.once(KnockLogged.class, e.knockId(), e.zone(), e.at())
                .of(e.walkId())
                .organisation(e.organisationId())
                .area(e.area())
                .origin(Link.DOORSTEP)
                .state(e.outcome())
                .flag(e.answered()));
    }

    public void offerLogged(DoorstepOfferLogged e) {
        batch.add(
                Fact.once(DoorstepOfferLogged.class, e.offerId(), e.zone(), e.at())
                        .of(e.knockId())
                        .person(e.personId()),
                Link.of(e.offerId())
                        .organisation(e.organisationId())
                        .kind(e.kind())
                        .area(e.area())
                        .origin(Link.DOORSTEP));
    }

    public void needLogged(DoorstepNeedLogged e) {
        batch.add(Fact.once(DoorstepNeedLogged.class, e.needId(), e.zone(), e.at())
                .of(e.knockId())
                .organisation(e.organisationId())
                .kind(e.kind())
                .area(e.area())
                .origin(Link.DOORSTEP));
    }

    public void doNotKnockSet(DoNotKnockSet e, EventInfo info) {
        batch.add(Fact.step(DoNotKnockSet.class, e.doorId(), info.sequence(), e.zone(), info.time())
                .area(e.area())
                .origin(Link.DOORSTEP));
    }
}
