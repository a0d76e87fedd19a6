package org.kith.offers.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Etags;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.FieldErrors;
import org.kith.kit.problem.Problem;
import org.kith.offers.model.Offer;
import org.kith.offers.model.Offers;
import org.kith.offers.model.PauseReason;
import org.kith.offers.model.Volunteer;
import org.kith.offers.model.Volunteers;
import org.kith.offers.model.WithdrawalReason;
import org.kith.offers.place.Today;
import org.kith.offers.suitability.Standards;
import org.kith.offers.vetting.Assessment;

/** Reads offers and changes them; an organisation's people see and change their own organisation's. */
@ApplicationScoped
class OfferDesk {
    private final Offers offers;
    private final Volunteers volunteers;
    private final Assessment assessment;
    private final Standards standards;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Today today;

    OfferDesk(
            Offers offers,
            Volunteers volunteers,
            Assessment assessment,
            Standards standards,
            Outbox outbox,
            CurrentCaller caller,
            Today today) {
        this.offers = offers;
        this.volunteers = volunteers;
        this.assessment = assessment;
        this.standards = standards;
        this.outbox = outbox;
        this.caller = caller;
        this.today = today;
    }

    /** An offer with its version. */
    record Versioned(OfferView view, long version) {}

    @Transactional
    Versioned read(UUID id) {
        return shown(offers.findByIdOptional(id).orElseThrow(Problem::notFound));
    }

    @Transactional
    List<OfferView> list(OfferFilter filter, UUID after, int limit) {
        return offers.after(after, filter.state(), filter.kind(), filter.zone(), filter.volunteerId(), limit).stream()
                .map(offer -> OfferView.of(offer, levelAsked(offer), null))
                .toList();
    }

    @Transactional
    Versioned amend(UUID id, String ifMatch, AmendOffer command) {
        FieldErrors errors = new FieldErrors();
        Terms terms = Terms.of(command).check(errors);
        errors.throwIfAny();
        Offer offer = change(id, ifMatch);
        boolean otherChecks =
                command.regular() != null && command.regular() != offer.terms().regular();
        offer.amend(terms.over(offer.terms()), today.now()).ifPresent(outbox::publish);
        if (otherChecks) {
            // Which checks are asked for depends on it, and only a coordinator sees what was checked.
            Volunteer volunteer = volunteers.hold(offer.volunteerId()).orElseThrow(Problem::notFound);
            assessment.assess(volunteer);
        }
        return shown(offer);
    }

    @Transactional
    Versioned pause(UUID id, String ifMatch, GiveReason why) {
        new FieldErrors()
                .require(
                        PauseReason.givenByPeople().contains(why.reason()),
                        "/reason",
                        "unknown-code",
                        "Use one of " + PauseReason.givenByPeople() + ".")
                .throwIfAny();
        Offer offer = change(id, ifMatch);
        outbox.publish(offer.pause(PauseReason.find(why.reason()).orElseThrow(), today.now()));
        return shown(offer);
    }

    @Transactional
    Versioned resume(UUID id, String ifMatch) {
        Offer offer = change(id, ifMatch);
        outbox.publish(offer.resume(assessment.finding(offer), today.now()));
        return shown(offer);
    }

    @Transactional
    Versioned withdraw(UUID id, String ifMatch, GiveReason why) {
        new FieldErrors()
                .require(
                        WithdrawalReason.codes().contains(why.reason()),
                        "/reason",
                        "unknown-code",
                        "Use one of " + WithdrawalReason.codes() + ".")
                .throwIfAny();
        Offer offer = change(id, ifMatch);
        outbox.publish(offer.withdraw(why.reason(), today.now()));
        return shown(offer);
    }

    private Offer change(UUID id, String ifMatch) {
        Offer offer = offers.findByIdOptional(id).orElseThrow(Problem::notFound);
        Etags.requireMatch(ifMatch, offer.version());
        return offer;
    }

    private Versioned shown(Offer offer) {
        offers.flush();
        boolean coordinator = caller.get().is(Role.COORDINATOR);
        OfferView view = OfferView.of(
                offer,
                levelAsked(offer),
                coordinator ? assessment.finding(offer).missing() : null);
        return new Versioned(view, offer.version());
    }

    private int levelAsked(Offer offer) {
        return standards
                .of(offer.kind().closeness(), offer.terms().regular(), today.day())
                .level();
    }
}
