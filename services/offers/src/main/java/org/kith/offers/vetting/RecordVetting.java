package org.kith.offers.vetting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.kith.contracts.checks.CheckRules;
import org.kith.kit.audit.Audit;
import org.kith.kit.http.Created;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.problem.FieldError;
import org.kith.kit.problem.FieldErrors;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.kit.time.Ids;
import org.kith.kit.time.UkCalendar;
import org.kith.offers.offer.Offers;
import org.kith.offers.suitability.CheckKind;
import org.kith.offers.suitability.Validity;
import org.kith.offers.volunteer.ChangeStanding;
import org.kith.offers.volunteer.StandingReason;
import org.kith.offers.volunteer.Volunteer;
import org.kith.offers.volunteer.Volunteers;

/** Records what a coordinator has seen; offers that are complete with it open in the same transaction. */
@ApplicationScoped
class RecordVetting {
    private static final Pattern CERTIFICATE_NUMBER = Pattern.compile("(?!(.)\\1+$)[0-9]{12}");
    private static final Pattern ASSESSMENT_NUMBER = Pattern.compile("(?!0+$)[A-Z0-9]{1,30}");
    private static final CheckRules RULES = CheckRules.published();
    private static final List<String> COURSES = RULES.courses();

    private static final String TOO_EARLY = "too-early";
    private static final String BEFORE_THE_RULES =
            "Nothing from before " + RULES.firstDay() + " counts. Check the day; if it is right, ask for a new one.";

    private final Volunteers volunteers;
    private final Offers offers;
    private final VettingRepository vetting;
    private final Certificates certificates;
    private final ChangeStanding changeStanding;
    private final AssessVolunteer assessVolunteer;
    private final Validity validity;
    private final CurrentCaller caller;
    private final Audit audit;
    private final UkCalendar calendar;

    RecordVetting(
            Volunteers volunteers,
            Offers offers,
            VettingRepository vetting,
            Certificates certificates,
            ChangeStanding changeStanding,
            AssessVolunteer assessVolunteer,
            Validity validity,
            CurrentCaller caller,
            Audit audit,
            UkCalendar calendar) {
        this.volunteers = volunteers;
        this.offers = offers;
        this.vetting = vetting;
        this.certificates = certificates;
        this.changeStanding = changeStanding;
        this.assessVolunteer = assessVolunteer;
        this.validity = validity;
        this.caller = caller;
        this.audit = audit;
        this.calendar = calendar;
    }

    @Transactional
    Created check(UUID volunteerId, RecordCheck command) {
        FieldErrors errors = new FieldErrors();
        Optional<CheckKind> known = CheckKind.find(command.kind());
        errors.require(known.isPresent(), "/kind", "unknown-code", "There is no such kind of check.");
        requireDays(command, errors);
        known.ifPresent(one -> requireReal(one, command, errors));
        errors.throwIfAny();
        CheckKind kind = known.orElseThrow();
        LocalDate expiresOn = validUntil(kind, command);
        Volunteer volunteer = begin(volunteers.findForUpdate(volunteerId), "volunteer.check.record", kind.code());
        byte[] number = certificates.hash(CertificateNumber.normal(command.number()));
        if (vetting.checks(volunteerId).stream().anyMatch(check -> check.is(kind, number))) {
            throw Problem.of(ProblemType.CONFLICT, "This check is recorded already.");
        }
        if (kind != CheckKind.OVERNIGHT_ASSESSMENT && !certificates.belongsTo(number, volunteerId)) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "This certificate was recorded for another volunteer.",
                    List.of(new FieldError(
                            "/number",
                            "certificate-of-another",
                            "A certificate is one person's. Check the number; if it is the same person, write down"
                                    + " their offers under the volunteer who is known.")));
        }
        UUID id = Ids.next();
        vetting.add(new VettingCheck(
                id,
                volunteerId,
                kind,
                number,
                command.issuedOn(),
                expiresOn,
                command.seenOn(),
                caller.get().person(),
                calendar.now()));
        return assessed(volunteer, id);
    }

    /** A check counts no longer: everything the volunteer offers follows at once. */
    @Transactional
    void end(UUID volunteerId, UUID checkId, EndCheck command) {
        Optional<CheckEnding> known = CheckEnding.find(command.reason());
        new FieldErrors()
                .require(known.isPresent(), "/reason", "unknown-code", "Use one of " + CheckEnding.codes() + ".")
                .require(!command.on().isAfter(calendar.today()), "/on", "in-future", "Nobody has found it yet.")
                .throwIfAny();
        CheckEnding ending = known.orElseThrow();
        Volunteer volunteer = begin(changeStanding.begin(volunteerId), "volunteer.check.end", ending.code());
        VettingCheck check = vetting.checks(volunteerId).stream()
                .filter(one -> one.id().equals(checkId))
                .findFirst()
                .orElseThrow(Problem::notFound);
        if (!check.ended()) {
            check.end(ending, command.on(), caller.get().person());
            changeStanding.countAgainst(volunteer, ending.reason());
            assessVolunteer.assess(volunteer);
        }
    }

    @Transactional
    Created reference(UUID volunteerId, RecordReference command) {
        Optional<Referee> relation = Referee.find(command.relation());
        new FieldErrors()
                .require(relation.isPresent(), "/relation", "unknown-code", "Use one of " + Referee.codes() + ".")
                .require(
                        !command.receivedOn().isAfter(calendar.today()),
                        "/receivedOn",
                        "in-future",
                        "It has not come yet.")
                .require(isOfOurTime(command.receivedOn()), "/receivedOn", TOO_EARLY, BEFORE_THE_RULES)
                .throwIfAny();
        Optional<Volunteer> known =
                command.satisfactory() ? volunteers.findForUpdate(volunteerId) : changeStanding.begin(volunteerId);
        Volunteer volunteer = begin(known, "volunteer.reference.record", command.relation());
        UUID id = Ids.next();
        vetting.add(new VettingReference(
                id,
                volunteerId,
                relation.orElseThrow(),
                command.satisfactory(),
                command.receivedOn(),
                caller.get().person(),
                calendar.now()));
        if (!command.satisfactory()) {
            changeStanding.countAgainst(volunteer, StandingReason.REFERENCE_UNSATISFACTORY);
        }
        return assessed(volunteer, id);
    }

    @Transactional
    Created training(UUID volunteerId, RecordTraining command) {
        LocalDate today = calendar.today();
        new FieldErrors()
                .require(COURSES.contains(command.course()), "/course", "unknown-code", "Use one of " + COURSES + ".")
                .require(!command.completedOn().isAfter(today), "/completedOn", "in-future", "It is not completed yet.")
                .require(isOfOurTime(command.completedOn()), "/completedOn", TOO_EARLY, BEFORE_THE_RULES)
                .throwIfAny();
        Volunteer volunteer =
                begin(volunteers.findForUpdate(volunteerId), "volunteer.training.record", command.course());
        UUID id = Ids.next();
        vetting.add(new VettingTraining(
                id,
                volunteerId,
                command.course(),
                command.completedOn(),
                validity.ofTraining(command.completedOn(), today),
                caller.get().person(),
                calendar.now()));
        return assessed(volunteer, id);
    }

    private void requireDays(RecordCheck command, FieldErrors errors) {
        LocalDate today = calendar.today();
        errors.require(!command.issuedOn().isAfter(today), "/issuedOn", "in-future", "It is not issued yet.")
                .require(!command.seenOn().isAfter(today), "/seenOn", "in-future", "Nobody has seen it yet.")
                .require(
                        !command.seenOn().isBefore(command.issuedOn()),
                        "/seenOn",
                        "before-issue",
                        "It cannot be seen before it is issued.");
    }

    /** There is a certificate of that day and with that number, as far as anybody can tell without having seen it. */
    private static void requireReal(CheckKind kind, RecordCheck command, FieldErrors errors) {
        boolean home = kind == CheckKind.OVERNIGHT_ASSESSMENT;
        errors.require(
                        (home ? ASSESSMENT_NUMBER : CERTIFICATE_NUMBER)
                                .matcher(CertificateNumber.normal(command.number()))
                                .matches(),
                        "/number",
                        "format",
                        home
                                ? "A reference has up to 30 letters and digits, and is not all zeros."
                                : "A certificate's number has 12 digits, and they are not all the same. Copy it from"
                                        + " the certificate.")
                .require(
                        home
                                ? isOfOurTime(command.issuedOn())
                                : RULES.issuer(command.issuedOn()).isPresent(),
                        "/issuedOn",
                        TOO_EARLY,
                        home
                                ? BEFORE_THE_RULES
                                : "There are certificates from " + RULES.firstCertificate() + " on. Check the day; if"
                                        + " theirs is older, ask for a new check.");
    }

    private static boolean isOfOurTime(LocalDate day) {
        return !day.isBefore(RULES.firstDay());
    }

    /** Last day that a check counts: what was given, and never later than the rules and the network allow. */
    private LocalDate validUntil(CheckKind kind, RecordCheck command) {
        LocalDate latest = validity.ofCheck(kind, command.issuedOn(), calendar.today());
        LocalDate expiresOn = command.expiresOn() == null ? latest : command.expiresOn();
        new FieldErrors()
                .require(
                        !expiresOn.isBefore(command.issuedOn()),
                        "/expiresOn",
                        "before-issue",
                        "It cannot run out before it is issued.")
                .require(
                        !expiresOn.isAfter(latest),
                        "/expiresOn",
                        "over-policy",
                        "In this network it counts until " + latest + " at most.")
                .throwIfAny();
        return expiresOn;
    }

    private Volunteer begin(Optional<Volunteer> known, String action, String what) {
        Volunteer volunteer = known.orElseThrow(Problem::notFound);
        audit.allowed(volunteer.id(), action, what);
        offers.ofForUpdate(volunteer.id()).forEach(offer -> offer.checksBegan(calendar.now()));
        return volunteer;
    }

    private Created assessed(Volunteer volunteer, UUID record) {
        assessVolunteer.assess(volunteer);
        volunteers.flush();
        return Created.of(record, volunteer.version());
    }
}
