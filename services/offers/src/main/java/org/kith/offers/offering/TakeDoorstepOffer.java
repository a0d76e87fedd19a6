package org.kith.offers.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kith.contracts.doorsteps.DoorstepOfferLogged;
import org.kith.contracts.vocabulary.Kind;
import org.kith.kit.data.Locks;
import org.kith.kit.time.Ids;
import org.kith.kit.time.UkCalendar;
import org.kith.offers.offer.Offer;
import org.kith.offers.offer.OfferTerms;
import org.kith.offers.offer.Offers;
import org.kith.offers.standing.SameContact;
import org.kith.offers.vetting.AssessVolunteer;
import org.kith.offers.volunteer.Volunteer;
import org.kith.offers.volunteer.Volunteers;

/**
 * Takes an offer made at a door. The person who made it is the volunteer: further offers of theirs are offers of the same
 * volunteer, and wait until a coordinator has asked them. The first one opens at once if it meets no child; the others wait
 * for their checks.
 */
@ApplicationScoped
public class TakeDoorstepOffer {
    private final Offers offers;
    private final Volunteers volunteers;
    private final AssessVolunteer assessVolunteer;
    private final SameContact sameContact;
    private final Locks locks;
    private final UkCalendar calendar;

    TakeDoorstepOffer(
            Offers offers,
            Volunteers volunteers,
            AssessVolunteer assessVolunteer,
            SameContact sameContact,
            Locks locks,
            UkCalendar calendar) {
        this.offers = offers;
        this.volunteers = volunteers;
        this.assessVolunteer = assessVolunteer;
        this.sameContact = sameContact;
        this.locks = locks;
        this.calendar = calendar;
    }

    /**
     * Two offers of one person may come on two partitions at the same moment: the second waits for the first. What is being
     * found about somebody who is reached in the same way is waited for too.
     */
    @Transactional
    public void lockVolunteers(List<DoorstepOfferLogged> logged) {
        locks.lock(
                "volunteer", logged.stream().map(DoorstepOfferLogged::personId).toList());
        sameContact.share();
    }

    /** Takes it, unless it is known; weekly slots mean that the help is regular until a coordinator says otherwise. */
    @Transactional
    public void take(DoorstepOfferLogged logged) {
        if (offers.findByIdOptional(logged.offerId()).isPresent()) {
            return;
        }
        lockVolunteers(List.of(logged));
        Optional<Volunteer> known = volunteers.findForUpdate(logged.organisationId(), logged.personId());
        Volunteer volunteer = known.orElseGet(() -> newVolunteer(logged));
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
        Offer offer = new Offer(logged.offerId(), volunteer, kind, logged.area(), logged.zone(), terms, logged.at());
        if (known.isPresent()) {
            offer.waitForConfirmation();
        }
        offers.persist(offer);
        assessVolunteer.assess(volunteer);
    }

    /** An id that another organisation's device made too is another person: only one of the two volunteers is called by it. */
    private Volunteer newVolunteer(DoorstepOfferLogged logged) {
        UUID id = volunteers.findByIdOptional(logged.personId()).isPresent() ? Ids.next() : logged.personId();
        Volunteer volunteer =
                new Volunteer(id, logged.organisationId(), logged.personId(), calendar.today(), calendar.now());
        volunteers.persist(volunteer);
        sameContact.review(volunteer);
        return volunteer;
    }
}
