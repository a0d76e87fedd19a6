package org.kith.referrals.concerns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.kit.time.Ids;
import org.kith.referrals.Settings;
import org.kith.referrals.access.Councils;
import org.kith.referrals.access.HiddenFamilies;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.FamilyRepository;
import org.kith.referrals.model.Referral;
import org.kith.referrals.model.ReferralRepository;

/**
 * Stores a concern once, however often its raiser sends it. What differs under an id that is in use, in who raises it, where
 * it is, whom it is about or in its words, is stored under an id of its own: nothing that somebody said about a child is
 * lost to a mistake of a device. A repeat that knows more completes what is stored.
 */
@ApplicationScoped
class RaiseConcern {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String OWN = "own";

    private final ConcernRepository concerns;
    private final ReferralRepository referrals;
    private final FamilyRepository families;
    private final HiddenFamilies hidden;
    private final Councils councils;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Settings settings;
    private final Clock clock;

    RaiseConcern(
            ConcernRepository concerns,
            ReferralRepository referrals,
            FamilyRepository families,
            HiddenFamilies hidden,
            Councils councils,
            Outbox outbox,
            Audit audit,
            CurrentCaller caller,
            Settings settings,
            Clock clock) {
        this.concerns = concerns;
        this.referrals = referrals;
        this.families = families;
        this.hidden = hidden;
        this.councils = councils;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    Raised raise(ConcernStatement statement) {
        return raiseAll(List.of(statement)).getFirst();
    }

    /** All of them or none, in one transaction. */
    @Transactional
    List<Raised> raiseAll(List<ConcernStatement> statements) {
        concerns.lockSent(statements.stream().map(ConcernStatement::lock).toList());
        List<Raised> raised = statements.stream().map(this::one).toList();
        concerns.flush();
        return raised;
    }

    private Raised one(ConcernStatement sent) {
        ConcernStatement statement = located(sent);
        Optional<Concern> known = concerns.same(statement, caller.get().person());
        if (known.isEmpty()) {
            return store(statement);
        }
        Concern concern = known.get();
        if (concern.complete(statement, again(statement))) {
            audit.allowed(concern.id(), "concern.complete", OWN);
            concerns.flush();
        }
        return new Raised(concern.id(), false, concern.version(), concern.familyToHold());
    }

    private ConcernSteps.Again again(ConcernStatement statement) {
        Instant now = clock.instant();
        return new ConcernSteps.Again(
                council -> councils.answersFor(council, statement.place().zone()),
                now.plus(settings.duty().seenWithin()),
                now.plus(settings.duty().immediateDangerWithin()));
    }

    private Raised store(ConcernStatement statement) {
        Instant now = clock.instant();
        int lately = concerns.raisedSince(caller.get().person(), now.minus(HOUR));
        if (lately >= settings.concerns().mostPerHour()) {
            throw Problem.of(
                    ProblemType.TOO_MANY_REQUESTS,
                    "You have raised " + lately
                            + " concerns within an hour. This one is not stored. Ring the council's " + "front door.");
        }
        // Who raises very many at once does not push others' down the duty team's list.
        Duration within =
                statement.immediateDanger() && lately < settings.concerns().urgentPerHour()
                        ? settings.duty().immediateDangerWithin()
                        : settings.duty().seenWithin();
        UUID id = SentId.uuid(statement.sentId())
                .filter(sent -> !concerns.isTaken(sent))
                .orElseGet(Ids::next);
        Concern concern = new Concern(id, statement, caller.get(), now, within);
        concerns.persist(concern);
        outbox.publish(concern.raised());
        // In the concern's own audit, which no partner reads: the family's is read by the one it may be about.
        audit.allowed(id, "concern.raise", OWN);
        return new Raised(id, true, concern.version(), concern.familyToHold());
    }

    /** With where its family lives; of two families that it names with the one named as such, and for every duty team to look. */
    private ConcernStatement located(ConcernStatement sent) {
        if (namesTwoFamilies(sent.subject())) {
            ConcernStatement one = sent.withReferralInWords();
            return family(one.subject())
                    .map(family -> about(one, family))
                    .orElse(one)
                    .atUncertainPlace();
        }
        return family(sent.subject()).map(family -> about(sent, family)).orElse(sent);
    }

    /** Whether the referral is of another family than the one that is named, as far as the raiser sees it, or would if not restricted. */
    private boolean namesTwoFamilies(ConcernStatement.Subject subject) {
        return subject.familyId() != null
                && subject.referralId() != null
                && referrals
                        .findByIdOptional(subject.referralId())
                        .map(Referral::familyId)
                        .or(() -> hidden.familyOf(subject.referralId())
                                .filter(hidden::letThrough)
                                .filter(family ->
                                        families.findByIdOptional(family).isPresent()))
                        .filter(family -> !family.equals(subject.familyId()))
                        .isPresent();
    }

    /**
     * The family it is about, when the raiser sees it, or would if it were not restricted: somebody who works with a family and is not
     * one of the named says something about it that counts as much as before.
     */
    private Optional<Family> family(ConcernStatement.Subject subject) {
        return seen(subject)
                .or(() -> hiddenFamily(subject).filter(hidden::letThrough).flatMap(families::findByIdOptional));
    }

    private Optional<UUID> hiddenFamily(ConcernStatement.Subject subject) {
        return Optional.ofNullable(subject.referralId())
                .flatMap(hidden::familyOf)
                .or(() -> Optional.ofNullable(subject.familyId()));
    }

    private Optional<Family> seen(ConcernStatement.Subject subject) {
        UUID familyId = Optional.ofNullable(subject.referralId())
                .flatMap(referrals::findByIdOptional)
                .map(Referral::familyId)
                .orElse(subject.familyId());
        return Optional.ofNullable(familyId).flatMap(families::findByIdOptional);
    }

    private static ConcernStatement about(ConcernStatement statement, Family family) {
        return statement.about(family.id(), family.home().area(), family.home().zone());
    }
}
