package org.kith.offers.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.kith.contracts.vocabulary.Kind;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.problem.FieldErrors;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.kit.time.Ids;
import org.kith.offers.model.AllVolunteerDetails;
import org.kith.offers.model.Offer;
import org.kith.offers.model.Offers;
import org.kith.offers.model.Volunteer;
import org.kith.offers.model.VolunteerDetails;
import org.kith.offers.model.Volunteers;
import org.kith.offers.place.Today;
import org.kith.offers.vetting.Assessment;
import org.kith.places.Area;
import org.kith.places.InvalidPostcode;
import org.kith.places.Place;
import org.kith.places.Postcode;

/** A coordinator writes down an offer that came another way than over a doorstep. */
@ApplicationScoped
class WriteDownOffer {
    private final Offers offers;
    private final Volunteers volunteers;
    private final AllVolunteerDetails details;
    private final Assessment assessment;
    private final Place place;
    private final CurrentCaller caller;
    private final Audit audit;
    private final Today today;

    WriteDownOffer(
            Offers offers,
            Volunteers volunteers,
            AllVolunteerDetails details,
            Assessment assessment,
            Place place,
            CurrentCaller caller,
            Audit audit,
            Today today) {
        this.offers = offers;
        this.volunteers = volunteers;
        this.details = details;
        this.assessment = assessment;
        this.place = place;
        this.caller = caller;
        this.audit = audit;
        this.today = today;
    }

    @Transactional
    UUID write(NewOffer command) {
        FieldErrors errors = new FieldErrors();
        Optional<Kind> kind = Kind.find(command.kind());
        errors.require(kind.isPresent(), "/kind", "unknown-code", "There is no such kind of help.")
                .require(
                        (command.volunteer() == null) != (command.volunteerId() == null),
                        "/volunteer",
                        "one-of",
                        "Give either a new volunteer or the id of a known one.");
        Optional<Area> area = area(command.postcode(), errors);
        Terms terms = Terms.of(command).check(errors);
        errors.throwIfAny();
        UUID id = command.id() == null ? Ids.next() : command.id();
        if (offers.findByIdOptional(id).isPresent()) {
            throw Problem.of(ProblemType.CONFLICT, "There is an offer of this id already.");
        }
        Volunteer volunteer = command.volunteerId() == null
                ? register(command)
                : volunteers
                        .hold(command.volunteerId())
                        .orElseThrow(() ->
                                Problem.field("/volunteerId", "unknown-volunteer", "There is no such volunteer."));
        offers.persistAndFlush(new Offer(
                id,
                volunteer,
                kind.orElseThrow(),
                area.orElseThrow().code(),
                area.orElseThrow().zone().code(),
                terms.orDefaults(),
                today.now()));
        assessment.assess(volunteer);
        return id;
    }

    private Volunteer register(NewOffer command) {
        UUID organisation = command.organisationId() == null ? caller.get().organisation() : command.organisationId();
        Volunteer volunteer = new Volunteer(Ids.next(), organisation, null, today.day(), today.now());
        volunteers.persist(volunteer);
        details.persist(new VolunteerDetails(
                volunteer.id(),
                command.volunteer().name(),
                command.volunteer().phone(),
                Postcode.parse(command.postcode()).value()));
        audit.allowed(volunteer.id(), "volunteer.details.record", "offer");
        return volunteer;
    }

    private Optional<Area> area(String text, FieldErrors errors) {
        try {
            Optional<Area> area = place.areaOf(Postcode.parse(text));
            errors.require(
                    area.isPresent(), "/postcode", "unknown-postcode", "The network's place has no such postcode.");
            return area;
        } catch (InvalidPostcode e) {
            errors.add("/postcode", e.reason().code(), e.reason().detail());
            return Optional.empty();
        }
    }
}
