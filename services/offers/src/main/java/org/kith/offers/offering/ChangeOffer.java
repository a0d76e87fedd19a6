package org.kith.offers.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.kith.kit.audit.Audit;
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

/** Amends, pauses, resumes, confirms and withdraws an offer; an organisation's people change their own organisation's. */
@ApplicationScoped
class ChangeOffer {
    private final Offers offers;
    private final Volunteers volunteers;
    private final AssessVolunteer assessVolunteer;
    private final ReadOffers readOffers;
    private final Outbox outbox;
    private final Audit audit;
    private final UkCalendar calendar;

    ChangeOffer(
            Offers offers,
            Volunteers volunteers,
            AssessVolunteer assessVolunteer,
            ReadOffers readOffers,
            Outbox outbox,
            Audit audit,
            UkCalendar calendar) {
        this.offers = offers;
        this.volunteers = volunteers;
        this.assessVolunteer = assessVolunteer;
        this.readOffers = readOffers;
        this.outbox = outbox;
        this.audit = audit;
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
            assessVolunteer.assess(lockVolunteer(offer));
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
        lockVolunteer(offer);
        outbox.publish(offer.resume(assessVolunteer.finding(offer), calendar.now()));
        return readOffers.shown(offer);
    }

    @Transactional
    Versioned withdraw(UUID id, String ifMatch, GiveReason why) {
        WithdrawalReason reason = WithdrawalReason.givenByPerson(why.reason())
                .orElseThrow(() -> Problem.field(
                        "/reason", "unknown-code", "Use one of " + WithdrawalReason.givenByPeople() + "."));
        Offer offer = find(id, ifMatch);
        outbox.publish(offer.withdraw(reason, calendar.now()));
        return readOffers.shown(offer);
    }

    /** The volunteer made this offer at the door: it may open. */
    @Transactional
    Versioned confirm(UUID id, String ifMatch) {
        Offer offer = find(id, ifMatch);
        Volunteer volunteer = lockVolunteer(offer);
        offer.confirm();
        audit.allowed(volunteer.id(), "offer.confirm", offer.kind().code());
        assessVolunteer.assess(volunteer);
        return readOffers.shown(offer);
    }

    /** What is known of the volunteer holds until this transaction ends: nobody puts them under review meanwhile. */
    private Volunteer lockVolunteer(Offer offer) {
        return volunteers.findForUpdate(offer.volunteerId()).orElseThrow(Problem::notFound);
    }

    private Offer find(UUID id, String ifMatch) {
        Offer offer = offers.findByIdOptional(id).orElseThrow(Problem::notFound);
        Etags.requireMatch(ifMatch, offer.version());
        return offer;
    }
}
