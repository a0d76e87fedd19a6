package org.kith.offers.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.kith.contracts.vocabulary.Kind;
import org.kith.kit.audit.Audit;
import org.kith.kit.data.Entities;
import org.kith.kit.http.Created;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.json.PhoneNumber;
import org.kith.kit.problem.FieldErrors;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.kit.time.Ids;
import org.kith.kit.time.UkCalendar;
import org.kith.offers.offer.Offer;
import org.kith.offers.offer.Offers;
import org.kith.offers.standing.SameContact;
import org.kith.offers.vetting.AssessVolunteer;
import org.kith.offers.volunteer.Person;
import org.kith.offers.volunteer.Volunteer;
import org.kith.offers.volunteer.Volunteers;
import org.kith.places.Area;
import org.kith.places.Place;
import org.kith.places.UnknownPostcode;
import org.kith.places.postcodes.InvalidPostcode;
import org.kith.places.postcodes.Postcode;

/** A coordinator writes down an offer that came another way than over a doorstep. */
@ApplicationScoped
class WriteDownOffer {
    private final Offers offers;
    private final Volunteers volunteers;
    private final Entities entities;
    private final AssessVolunteer assessVolunteer;
    private final SameContact sameContact;
    private final Place place;
    private final CurrentCaller caller;
    private final Audit audit;
    private final UkCalendar calendar;

    WriteDownOffer(
            Offers offers,
            Volunteers volunteers,
            Entities entities,
            AssessVolunteer assessVolunteer,
            SameContact sameContact,
            Place place,
            CurrentCaller caller,
            Audit audit,
            UkCalendar calendar) {
        this.offers = offers;
        this.volunteers = volunteers;
        this.entities = entities;
        this.assessVolunteer = assessVolunteer;
        this.sameContact = sameContact;
        this.place = place;
        this.caller = caller;
        this.audit = audit;
        this.calendar = calendar;
    }

    @Transactional
    Created write(NewOffer command) {
        FieldErrors errors = new FieldErrors();
        Optional<Kind> kind = Kind.find(command.kind());
        errors.require(kind.isPresent(), "/kind", "unknown-code", "There is no such kind of help.")
                .require(
                        (command.volunteer() == null) != (command.volunteerId() == null),
                        "/volunteer",
                        "one-of",
                        "Give either a new volunteer or the id of a known one.");
        Optional<Area> area = area(command.postcode(), errors);
        TypedTerms terms = TypedTerms.of(command).check(errors);
        errors.throwIfAny();
        UUID id = command.id() == null ? Ids.next() : command.id();
        if (offers.findByIdOptional(id).isPresent()) {
            throw Problem.of(ProblemType.CONFLICT, "There is an offer of this id already.");
        }
        Volunteer volunteer = command.volunteerId() == null
                ? register(command)
                : volunteers
                        .findForUpdate(command.volunteerId())
                        .orElseThrow(() ->
                                Problem.field("/volunteerId", "unknown-volunteer", "There is no such volunteer."));
        Offer offer = new Offer(
                id,
                volunteer,
                kind.orElseThrow(),
                area.orElseThrow().code(),
                area.orElseThrow().zone().code(),
                terms.orDefaults(),
                calendar.now());
        offers.persistAndFlush(offer);
        assessVolunteer.assess(volunteer);
        offers.flush();
        return Created.of(id, offer.version());
    }

    private Volunteer register(NewOffer command) {
        UUID organisation = command.organisationId() == null ? caller.get().organisation() : command.organisationId();
        UUID id = Ids.next();
        Volunteer volunteer = new Volunteer(id, organisation, id, calendar.today(), calendar.now());
        volunteers.persist(volunteer);
        entities.persist(new Person(
                volunteer.id(),
                organisation,
                command.volunteer().name(),
                PhoneNumber.normal(command.volunteer().phone()),
                Postcode.parse(command.postcode()).value(),
                caller.get().person(),
                calendar.now()));
        audit.allowed(volunteer.id(), "person.record", "offer");
        sameContact.review(volunteer);
        return volunteer;
    }

    private Optional<Area> area(String text, FieldErrors errors) {
        try {
            Postcode postcode = Postcode.parse(text);
            Optional<Area> area = place.areaOf(postcode);
            if (area.isEmpty()) {
                UnknownPostcode why = UnknownPostcode.of(place, postcode);
                errors.add("/postcode", why.code(), why.detail());
            }
            return area;
        } catch (InvalidPostcode e) {
            errors.add("/postcode", e.reason().code(), e.reason().detail());
            return Optional.empty();
        }
    }
}
