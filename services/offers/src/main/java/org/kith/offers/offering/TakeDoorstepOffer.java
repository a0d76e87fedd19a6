package org.kith.offers.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.kith.contracts.doorsteps.DoorstepOfferLogged;
import org.kith.contracts.vocabulary.Kind;
import org.kith.kit.data.Locks;
import org.kith.kit.time.UkCalendar;
import org.kith.offers.offer.Offer;
import org.kith.offers.offer.OfferTerms;
import org.kith.offers.offer.Offers;
import org.kith.offers.vetting.AssessVolunteer;
import org.kith.offers.volunteer.Volunteer;
import org.kith.offers.volunteer.Volunteers;

/**
 * Takes an offer made at a door. The person who made it is the volunteer: further offers of theirs are offers of the same
 * volunteer. One that meets no child opens at once; the others wait for their checks.
 */
@ApplicationScoped
public class TakeDoorstepOffer {
    private final Offers offers;
    private final Volunteers volunteers;
    private final AssessVolunteer assessVolunteer;
    private final Locks locks;
    private final UkCalendar calendar;

    TakeDoorstepOffer(
            Offers offers, Volunteers volunteers, AssessVolunteer assessVolunteer, Locks locks, UkCalendar calendar) {
        this.offers = offers;
        this.volunteers = volunteers;
        this.assessVolunteer = assessVolunteer;
        this.locks = locks;
        this.calendar = calendar;
    }

    /** Two offers of one person may come on two partitions at the same moment: the second waits for the first. */
    @Transactional
    public void lockVolunteers(List<DoorstepOfferLogged> logged) {
        locks.lock(
                "volunteer", logged.stream().map(DoorstepOfferLogged::personId).toList());
    }

    /** Takes it, unless it is known; weekly slots mean that the help is regular until a coordinator says otherwise. */
    @Transactional
    public void take(DoorstepOfferLogged logged) {
        if (offers.findByIdOptional(logged.offerId()).isPresent()) {
            return;
        }
        Volunteer volunteer = volunteer(logged);
        OfferTerms terms = new OfferTerms(
                logged.radiusMetres(),
                logged.slots(),
                logged.languages(),
                logged.ages(),
                logged.gender(),
                logged.capacity(),
                true);
        // A kind that this version does not know parks the event until one that does is running.
        Kind kind = Kind.find(logged.kind()).orElseThrow();
        offers.persist(new Offer(logged.offerId(), volunteer, kind, logged.area(), logged.zone(), terms, logged.at()));
        assessVolunteer.assess(volunteer);
    }

    private Volunteer volunteer(DoorstepOfferLogged logged) {
        lockVolunteers(List.of(logged));
        Volunteer volunteer = volunteers.findForUpdate(logged.personId()).orElseGet(() -> newVolunteer(logged));
        if (!volunteer.organisationId().equals(logged.organisationId())) {
            // Otherwise an offer could ride on the checks of somebody whom its organisation does not know.
            throw new IllegalStateException("the person of offer " + logged.offerId() + " volunteers elsewhere");
        }
        return volunteer;
    }

    private Volunteer newVolunteer(DoorstepOfferLogged logged) {
        Volunteer volunteer =
                new Volunteer(logged.personId(), logged.organisationId(), calendar.today(), calendar.now());
        volunteers.persist(volunteer);
        return volunteer;
    }
}
