package org.kith.offers;

import jakarta.inject.Singleton;
import org.kith.contracts.doorsteps.DoorstepOfferLogged;
import org.kith.contracts.matching.CapacityGivenBack;
import org.kith.contracts.matching.CapacityTaken;
import org.kith.contracts.relationships.ContactMade;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.contracts.relationships.RelationshipStarted;
import org.kith.contracts.relationships.VolunteerUnsuitable;
import org.kith.kit.inbox.Subscriptions;
import org.kith.offers.days.CountDays;
import org.kith.offers.offering.CountSpaces;
import org.kith.offers.offering.TakeDoorstepOffer;
import org.kith.offers.standing.FollowRelationships;

/** The events that offers takes. */
@Singleton
class OffersSubscriptions extends Subscriptions {
    OffersSubscriptions(
            TakeDoorstepOffer takeDoorstepOffer,
            CountSpaces countSpaces,
            CountDays countDays,
            FollowRelationships followRelationships) {
        // First, so that a batch locks the contacts of people before the people, as whoever writes down a volunteer
        // does.
        on(DoorstepOfferLogged.class, takeDoorstepOffer::take);
        before(DoorstepOfferLogged.class, takeDoorstepOffer::lockVolunteers);
        on(CapacityTaken.class, countSpaces::taken);
        on(CapacityGivenBack.class, countSpaces::givenBack);
        on(RelationshipStarted.class, countDays::started);
        on(ContactMade.class, countDays::contact);
        on(RelationshipEnded.class, followRelationships::ended);
        before(RelationshipEnded.class, followRelationships::lock);
        on(VolunteerUnsuitable.class, followRelationships::unsuitable);
        before(VolunteerUnsuitable.class, followRelationships::lockFor);
    }
}
