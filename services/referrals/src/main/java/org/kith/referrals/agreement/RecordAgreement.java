package org.kith.referrals.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kith.kit.audit.Audit;
import org.kith.kit.http.Created;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.FieldErrors;
import org.kith.kit.time.UkCalendar;
import org.kith.referrals.access.Access;
import org.kith.referrals.access.HiddenFamilies;
import org.kith.referrals.access.SeenFamily;
import org.kith.referrals.model.ChildRepository;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.FamilyRepository;
import org.kith.referrals.records.ChildRecords;

/**
 * Records what a family agreed to and what it refused, by who works with it; what it refused alone also while it is restricted to
 * others.
 */
@ApplicationScoped
class RecordAgreement {
    private static final String ACTION = EveryRecord.RECORDED;

    private final Access access;
    private final HiddenFamilies hidden;
    private final FamilyRepository families;
    private final ChildRepository children;
    private final ChildRecords records;
    private final EveryRecord every;
    private final RecordActs acts;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    RecordAgreement(
            Access access,
            HiddenFamilies hidden,
            FamilyRepository families,
            ChildRepository children,
            ChildRecords records,
            EveryRecord every,
            RecordActs acts,
            Outbox outbox,
            Audit audit,
            CurrentCaller caller,
            Clock clock) {
        this.access = access;
        this.hidden = hidden;
        this.families = families;
        this.children = children;
        this.records = records;
        this.every = every;
        this.acts = acts;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Runs in the transaction of the caller, which keeps the answer for a repeat. */
    @Transactional(Transactional.TxType.MANDATORY)
    Created record(UUID familyId, AgreementSent sent) {
        if (sent.given().isEmpty()) {
            hidden.letThrough(familyId);
        }
        SeenFamily seen = access.findFamily(familyId, ACTION);
        access.require(familyId, ACTION, WithdrawAgreement.person(caller.get()));
        Instant now = clock.instant();
        FieldErrors errors = new FieldErrors();
        Statement.check(sent, "", Statement.children(children.ofFamily(familyId)), UkCalendar.dayOf(now), errors);
        Statement.checkCouncil(sent, "", caller.get(), errors);
        errors.throwIfAny();
        List<UUID> others = records.lockOfOwner(familyId);
        return sent.given().isEmpty()
                ? records.inHand(List.of(familyId), () -> record(seen, others, sent, now))
                : record(seen, others, sent, now);
    }

    private Created record(SeenFamily seen, List<UUID> others, AgreementSent sent, Instant now) {
        Family family = seen.family();
        families.lockAfresh(family);
        EveryRecord.Standing before = every.standing(family, others);
        audit.allowed(seen.grant().noteWith(family.id()), ACTION, seen.grant().basis());
        RecordActs.Changed changed = acts.record(family, sent, before, now);
        families.flush();
        outbox.publish(changed.events());
        Created created = Created.of(changed.statement(), family.version());
        acts.endSharing(family, changed, now);
        return created;
    }
}
