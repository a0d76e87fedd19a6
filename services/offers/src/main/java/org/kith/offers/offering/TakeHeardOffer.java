package org.kith.offers.offering;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kith.contracts.doorsteps.DoorstepOfferLogged;
import org.kith.contracts.vocabulary.Kind;
import org.kith.offers.model.Offer;
import org.kith.offers.model.OfferTerms;
import org.kith.offers.model.Offers;
import org.kith.offers.model.Volunteer;
import org.kith.offers.model.Volunteers;
import org.kith.offers.place.Today;
import org.kith.offers.vetting.Assessment;

/** Takes an offer heard at a door. One that meets no child opens at once; the others wait for their checks. */
@ApplicationScoped
public class TakeHeardOffer {
    private final Offers offers;
    private final Volunteers volunteers;
    private final Assessment assessment;
    private final Today today;

    TakeHeardOffer(Offers offers, Volunteers volunteers, Assessment assessment, Today today) {
        this.offers = offers;
        this.volunteers = volunteers;
        this.assessment = assessment;
        this.today = today;
    }

    /** Takes it, unless it is known; weekly slots mean that the help is regular until a coordinator says otherwise. */
    public void take(DoorstepOfferLogged heard) {
        if (offers.findByIdOptional(heard.offerId()).isPresent()) {
            return;
        }
        UUID id = VolunteerIds.of(heard.offerId(), heard.at());
        Volunteer volunteer = new Volunteer(id, heard.organisationId(), heard.offerId(), today.day(), today.now());
        volunteers.persist(volunteer);
        OfferTerms terms = new OfferTerms(
                heard.radiusMetres(),
                heard.slots(),
                heard.languages(),
                heard.ages(),
                heard.gender(),
                heard.capacity(),
                true);
        // A kind that this version does not know parks the event until one that does is running.
        Kind kind = Kind.find(heard.kind()).orElseThrow();
        offers.persist(new Offer(heard.offerId(), volunteer, kind, heard.area(), heard.zone(), terms, heard.at()));
        assessment.assess(volunteer);
    }
}
