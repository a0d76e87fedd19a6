package org.kith.referrals.listening;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.relationships.HandedOver;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;
import org.kith.referrals.model.Needs;
import org.kith.referrals.model.Referrals;

/** Another practitioner leads: the one the family can name. */
@ApplicationScoped
class HandedOverHandler implements EventHandler<HandedOver> {
    private final Needs needs;
    private final Referrals referrals;

    HandedOverHandler(Needs needs, Referrals referrals) {
        this.needs = needs;
        this.referrals = referrals;
    }

    @Override
    public Class<HandedOver> type() {
        return HandedOver.class;
    }

    @Override
    public void on(HandedOver event, EventInfo info) {
        needs.followedBy(event.relationshipId())
                .flatMap(need -> referrals.findByIdOptional(need.referralId()))
                .ifPresent(referral -> referral.ledBy(event.toLeadId()));
    }
}
