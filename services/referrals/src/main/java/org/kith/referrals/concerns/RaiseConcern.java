package org.kith.referrals.concerns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.referrals.Settings;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.FamilyRepository;
import org.kith.referrals.model.Referral;
import org.kith.referrals.model.ReferralRepository;

/**
 * Stores a concern once, whoever raises it and however often it is sent. Another statement under an id that is in use is
 * stored under an id made from what it says: nothing that somebody said about a child is lost to a mistake of a device.
 */
@ApplicationScoped
class RaiseConcern {
    private final ConcernRepository concerns;
    private final ReferralRepository referrals;
    private final FamilyRepository families;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Settings settings;
    private final Clock clock;

    RaiseConcern(
            ConcernRepository concerns,
            ReferralRepository referrals,
            FamilyRepository families,
            Outbox outbox,
            Audit audit,
            CurrentCaller caller,
            Settings settings,
            Clock clock) {
        this.concerns = concerns;
        this.referrals = referrals;
        this.families = families;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    Raised raise(Statement statement) {
        Optional<Boolean> same = under(statement.id(), statement);
        if (same.isEmpty()) {
            return store(statement.id(), statement);
        }
        if (same.get()) {
            return new Raised(statement.id(), false, 0);
        }
        UUID further = statement.furtherId();
        return under(further, statement).isEmpty() ? store(further, statement) : new Raised(further, false, 0);
    }

    /** Whether what is stored under the id says the same; empty when nothing is. */
    private Optional<Boolean> under(UUID id, Statement statement) {
        concerns.lockConcern(id);
        return concerns.says(id, statement.what(), statement.immediateDanger());
    }

    private Raised store(UUID id, Statement statement) {
        Caller who = caller.get();
        Duration within = statement.immediateDanger()
                ? settings.duty().immediateDangerWithin()
                : settings.duty().seenWithin();
        Optional<Family> family = family(statement.subject());
        Concern concern = new Concern(
                id, family.map(known -> about(statement, known)).orElse(statement), who, clock.instant(), within);
        concerns.persistAndFlush(concern);
        outbox.publish(concern.raised());
        // Nothing is written into the audit of a family that the raiser named and cannot see: they saw nothing of it.
        audit.allowed(family.isPresent() ? concern.auditSubject() : concern.id(), "concern.raise", "own");
        return new Raised(id, true, concern.version());
    }

    /** The family it is about, when the raiser sees it. */
    private Optional<Family> family(Statement.Subject subject) {
        UUID familyId = Optional.ofNullable(subject.referralId())
                .flatMap(referrals::findByIdOptional)
                .map(Referral::familyId)
                .orElse(subject.familyId());
        return Optional.ofNullable(familyId).flatMap(families::findByIdOptional);
    }

    private static Statement about(Statement statement, Family family) {
        return new Statement(
                statement.id(),
                statement.source(),
                statement.what(),
                statement.immediateDanger(),
                statement.raisedAt(),
                new Statement.Subject(family.id(), statement.subject().referralId()),
                statement.place().in(family.home().area(), family.home().zone()));
    }
}
