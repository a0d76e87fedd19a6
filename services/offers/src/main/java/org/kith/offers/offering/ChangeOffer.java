package org.kith.offers.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.kith.kit.http.Etags;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.FieldErrors;
import org.kith.kit.problem.Problem;
import org.kith.kit.time.UkCalendar;
import org.kith.offers.offer.Offer;
import org.kith.offers.offer.Offers;
import org.kith.offers.offer.PauseReason;
import org.kith.offers.offer.WithdrawalReason;
import org.kith.offers.offering.ReadOffers.Versioned;
import org.kith.offers.vetting.AssessVolunteer;
import org.kith.offers.volunteer.Volunteer;
import org.kith.offers.volunteer.Volunteers;

/** Amends, pauses, resumes and withdraws an offer; an organisation's people change their own organisation's. */
@ApplicationScoped
class ChangeOffer {
    private final Offers offers;
    private final Volunteers volunteers;
    private final AssessVolunteer assessVolunteer;
    private final ReadOffers readOffers;
    private final Outbox outbox;
    private final UkCalendar calendar;

    ChangeOffer(
            Offers offers,
            Volunteers volunteers,
            AssessVolunteer assessVolunteer,
            ReadOffers readOffers,
            Outbox outbox,
            UkCalendar calendar) {
        this.offers = offers;
        this.volunteers = volunteers;
        this.assessVolunteer = assessVolunteer;
        this.readOffers = readOffers;
        this.outbox = outbox;
        this.calendar = calendar;
    }

    @Transactional
    Versioned amend(UUID id, String ifMatch, AmendOffer command) {
        FieldErrors errors = new FieldErrors();
        TypedTerms terms = TypedTerms.of(command).check(errors);
        errors.throwIfAny();
        Offer offer = find(id, ifMatch);
        boolean otherChecks =
                command.regular() != null && command.regular() != offer.terms().regular();
        offer.amend(terms.over(offer.terms()), calendar.now()).ifPresent(outbox::publish);
        if (otherChecks) {
            // Which checks are asked for depends on it, and only a coordinator sees what was checked.
            Volunteer volunteer = volunteers.findForUpdate(offer.volunteerId()).orElseThrow(Problem::notFound);
            assessVolunteer.assess(volunteer);
        }
        return readOffers.shown(offer);
    }

    @Transactional
    Versioned pause(UUID id, String ifMatch, GiveReason why) {
        PauseReason reason = PauseReason.givenByPerson(why.reason())
                .orElseThrow(() ->
                        Problem.field("/reason", "unknown-code", "Use one of " + PauseReason.givenByPeople() + "."));
        Offer offer = find(id, ifMatch);
        outbox.publish(offer.pause(reason, calendar.now()));
        return readOffers.shown(offer);
    }

    @Transactional
    Versioned resume(UUID id, String ifMatch) {
        Offer offer = find(id, ifMatch);
        outbox.publish(offer.resume(assessVolunteer.finding(offer), calendar.now()));
        return readOffers.shown(offer);
    }

    @Transactional
    Versioned withdraw(UUID id, String ifMatch, GiveReason why) {
        WithdrawalReason reason = WithdrawalReason.find(why.reason())
                .orElseThrow(
                        () -> Problem.field("/reason", "unknown-code", "Use one of " + WithdrawalReason.codes() + "."));
        Offer offer = find(id, ifMatch);
        outbox.publish(offer.withdraw(reason, calendar.now()));
        return readOffers.shown(offer);
    }

    private Offer find(UUID id, String ifMatch) {
        Offer offer = offers.findByIdOptional(id).orElseThrow(Problem::notFound);
        Etags.requireMatch(ifMatch, offer.version());
        return offer;
    }
}
