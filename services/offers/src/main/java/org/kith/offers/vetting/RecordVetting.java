package org.kith.offers.vetting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.problem.FieldErrors;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.kit.time.Ids;
import org.kith.offers.model.Offers;
import org.kith.offers.model.Vetting;
import org.kith.offers.model.VettingCheck;
import org.kith.offers.model.VettingReference;
import org.kith.offers.model.VettingTraining;
import org.kith.offers.model.Volunteer;
import org.kith.offers.model.Volunteers;
import org.kith.offers.place.Today;
import org.kith.offers.suitability.CheckKind;
import org.kith.offers.suitability.Policy;

/** Records what a coordinator has seen; offers that are complete with it open in the same transaction. */
@ApplicationScoped
class RecordVetting {
    private static final Pattern CERTIFICATE_NUMBER = Pattern.compile("[0-9]{12}");
    private static final Pattern ASSESSMENT_NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/-]{0,29}");
    private static final List<String> RELATIONS =
            List.of("employer", "colleague", "teacher", "neighbour", "community", "other");
    private static final List<String> COURSES = List.of("safeguarding");

    private final Volunteers volunteers;
    private final Offers offers;
    private final Vetting vetting;
    private final Assessment assessment;
    private final Policy policy;
    private final CurrentCaller caller;
    private final Audit audit;
    private final Today today;

    RecordVetting(
            Volunteers volunteers,
            Offers offers,
            Vetting vetting,
            Assessment assessment,
            Policy policy,
            CurrentCaller caller,
            Audit audit,
            Today today) {
        this.volunteers = volunteers;
        this.offers = offers;
        this.vetting = vetting;
        this.assessment = assessment;
        this.policy = policy;
        this.caller = caller;
        this.audit = audit;
        this.today = today;
    }

    @Transactional
    void check(UUID volunteerId, RecordCheck command) {
        CheckKind kind = CheckKind.find(command.kind()).orElse(null);
        LocalDate day = today.day();
        FieldErrors errors = new FieldErrors()
                .require(kind != null, "/kind", "unknown-code", "There is no such kind of check.")
                .require(!command.issuedOn().isAfter(day), "/issuedOn", "in-future", "It is not issued yet.")
                .require(!command.seenOn().isAfter(day), "/seenOn", "in-future", "Nobody has seen it yet.")
                .require(
                        !command.seenOn().isBefore(command.issuedOn()),
                        "/seenOn",
                        "before-issue",
                        "It cannot be seen before it is issued.");
        errors.throwIfAny();
        LocalDate latest = command.issuedOn().plus(validity(kind));
        LocalDate expiresOn = command.expiresOn() == null ? latest : command.expiresOn();
        boolean home = kind == CheckKind.OVERNIGHT_ASSESSMENT;
        errors.require(
                        (home ? ASSESSMENT_NUMBER : CERTIFICATE_NUMBER)
                                .matcher(command.number())
                                .matches(),
                        "/number",
                        "format",
                        home
                                ? "A reference has up to 30 letters, digits, hyphens and slashes."
                                : "A certificate's number has 12 digits.")
                .require(
                        !expiresOn.isBefore(command.issuedOn()),
                        "/expiresOn",
                        "before-issue",
                        "It cannot run out before it is issued.")
                .require(
                        !expiresOn.isAfter(latest),
                        "/expiresOn",
                        "over-policy",
                        "In this network it counts until " + latest + " at most.");
        errors.throwIfAny();
        Volunteer volunteer = begin(volunteerId, "volunteer.check.record", command.kind());
        if (vetting.checks(volunteerId).stream()
                .anyMatch(check ->
                        check.kind().equals(command.kind()) && check.number().equals(command.number()))) {
            throw Problem.of(ProblemType.CONFLICT, "This check is recorded already.");
        }
        vetting.add(new VettingCheck(
                Ids.next(),
                volunteerId,
                kind,
                command.number(),
                command.issuedOn(),
                expiresOn,
                command.seenOn(),
                caller.get().person(),
                today.now()));
        assessment.assess(volunteer);
    }

    @Transactional
    void reference(UUID volunteerId, RecordReference command) {
        new FieldErrors()
                .require(RELATIONS.contains(command.relation()), "/relation", "unknown-code", "Use one of " + RELATIONS)
                .require(!command.receivedOn().isAfter(today.day()), "/receivedOn", "in-future", "It has not come yet.")
                .throwIfAny();
        Volunteer volunteer = begin(volunteerId, "volunteer.reference.record", command.relation());
        vetting.add(new VettingReference(
                Ids.next(),
                volunteerId,
                command.relation(),
                command.satisfactory(),
                command.receivedOn(),
                caller.get().person(),
                today.now()));
        assessment.assess(volunteer);
    }

    @Transactional
    void training(UUID volunteerId, RecordTraining command) {
        new FieldErrors()
                .require(COURSES.contains(command.course()), "/course", "unknown-code", "Use one of " + COURSES)
                .require(
                        !command.completedOn().isAfter(today.day()),
                        "/completedOn",
                        "in-future",
                        "It is not completed yet.")
                .throwIfAny();
        Volunteer volunteer = begin(volunteerId, "volunteer.training.record", command.course());
        vetting.add(new VettingTraining(
                Ids.next(),
                volunteerId,
                command.course(),
                command.completedOn(),
                command.completedOn().plus(policy.trainingValidity()),
                caller.get().person(),
                today.now()));
        assessment.assess(volunteer);
    }

    private Volunteer begin(UUID volunteerId, String action, String what) {
        Volunteer volunteer = volunteers.hold(volunteerId).orElseThrow(Problem::notFound);
        audit.allowed(volunteerId, action, what);
        offers.of(volunteerId).forEach(offer -> offer.checksBegan(today.now()));
        return volunteer;
    }

    private Period validity(CheckKind kind) {
        return kind == CheckKind.OVERNIGHT_ASSESSMENT ? policy.overnightAssessmentValidity() : policy.checkValidity();
    }
}
