package org.kith.offers.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kith.kit.access.AccessDecision;
import org.kith.kit.audit.Audit;
import org.kith.kit.http.Etags;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.kit.time.UkCalendar;
import org.kith.offers.offer.OfferState;
import org.kith.offers.offer.Offers;
import org.kith.offers.offer.WithdrawalReason;
import org.kith.offers.suitability.Standing;
import org.kith.offers.vetting.AssessVolunteer;
import org.kith.offers.volunteer.ChangeStanding;
import org.kith.offers.volunteer.StandingChange;
import org.kith.offers.volunteer.StandingChanges;
import org.kith.offers.volunteer.StandingReason;
import org.kith.offers.volunteer.Volunteer;

/**
 * A coordinator says whether a volunteer may be near families at all, whatever state their offers are in. A worry is taken
 * without a version, because it is never out of date; to clear somebody one must have read what was said last.
 */
@ApplicationScoped
class DecideStanding {
    private static final String ACTION = "volunteer.standing";

    private final Offers offers;
    private final StandingChanges changes;
    private final ChangeStanding changeStanding;
    private final AssessVolunteer assessVolunteer;
    private final ReadStanding readStanding;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentCaller caller;
    private final UkCalendar calendar;

    DecideStanding(
            Offers offers,
            StandingChanges changes,
            ChangeStanding changeStanding,
            AssessVolunteer assessVolunteer,
            ReadStanding readStanding,
            Outbox outbox,
            Audit audit,
            CurrentCaller caller,
            UkCalendar calendar) {
        this.offers = offers;
        this.changes = changes;
        this.changeStanding = changeStanding;
        this.assessVolunteer = assessVolunteer;
        this.readStanding = readStanding;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.calendar = calendar;
    }

    @Transactional
    ReadStanding.Versioned decide(UUID volunteerId, String ifMatch, NewStanding command) {
        Standing standing = Standing.find(command.standing())
                .orElseThrow(
                        () -> Problem.field("/standing", "unknown-code", "Give under-review, not-suitable or clear."));
        StandingReason reason = StandingReason.givenByPerson(command.reason(), standing)
                .orElseThrow(() -> Problem.field(
                        "/reason", "unknown-code", "Use one of " + StandingReason.givenByPeople(standing) + "."));
        Volunteer volunteer = changeStanding.begin(volunteerId).orElseThrow(Problem::notFound);
        if (standing.compareTo(volunteer.standing()) < 0) {
            requireMayLift(volunteer);
            Etags.requireRead(ifMatch, volunteer.version());
        } else if (standing == Standing.CLEAR) {
            throw Problem.of(ProblemType.WRONG_STATE, "The volunteer is clear already.");
        }
        changeStanding.decide(volunteer, reason, textOrNull(command.note()), caller.get());
        audit.allowed(volunteerId, ACTION, standing.code());
        if (standing == Standing.NOT_SUITABLE) {
            withdrawAll(volunteerId);
        }
        assessVolunteer.assess(volunteer);
        return readStanding.shown(volunteer);
    }

    /**
     * Not suitable is final, unless the one organisation that found it says otherwise: another that found it too, and has not taken it
     * back, is not overruled.
     */
    private void requireMayLift(Volunteer volunteer) {
        if (volunteer.standing() != Standing.NOT_SUITABLE) {
            return;
        }
        Map<UUID, Standing> lastWord = changes.of(volunteer.id()).stream()
                .takeWhile(change -> change.standing() != Standing.CLEAR)
                .filter(change -> change.organisationId() != null)
                .collect(Collectors.toMap(
                        StandingChange::organisationId, StandingChange::standing, (newer, older) -> newer));
        lastWord.values().removeIf(each -> each != Standing.NOT_SUITABLE);
        boolean own = !lastWord.isEmpty() && lastWord.keySet().stream().allMatch(caller.get()::actsFor);
        AccessDecision decision = new AccessDecision()
                .unless(
                        own,
                        "other-organisation",
                        "Only a coordinator of the organisation that found the volunteer not suitable lifts it, and only when no other found it too.");
        if (!decision.allowed()) {
            audit.denied(volunteer.id(), ACTION, decision.codes());
            decision.orForbidden();
        }
    }

    private void withdrawAll(UUID volunteerId) {
        offers.ofForUpdate(volunteerId).stream()
                .filter(offer -> offer.state() != OfferState.WITHDRAWN)
                .forEach(offer -> outbox.publish(offer.withdraw(WithdrawalReason.NOT_SUITABLE, calendar.now())));
    }

    private static String textOrNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
