package org.kith.referrals.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.access.AccessDecision;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.Caller;
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
 * Whoever hears "stop" records it, and it holds at once, also of a family that is restricted to others: then the answer shows
 * nothing of it. Needs no version: a family's no is never out of date. A system may not: a person heard it.
 */
@ApplicationScoped
public class WithdrawAgreement {
    private static final String ACTION = EveryRecord.WITHDRAWN;

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

    WithdrawAgreement(
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

    /** The same for the family of a referral, for whoever knows only that: hidden from them, it names no family. */
    @Transactional
    public WithdrawalView withdrawOf(UUID referralId, WithdrawalSent sent) {
        Optional<UUID> hiddenFamily = hidden.familyOf(referralId);
        WithdrawalView view = withdraw(
                hiddenFamily.orElseGet(
                        () -> access.find(referralId, ACTION).family().id()),
                sent);
        return hiddenFamily.isPresent() ? WithdrawalView.ofRestricted(null, view.withdrawnAt()) : view;
    }

    @Transactional
    WithdrawalView withdraw(UUID familyId, WithdrawalSent sent) {
        // Whoever records no answer of a family has nothing to be let through for: hidden from them, it is not there.
        boolean restricted = person(caller.get()).allowed() && hidden.letThrough(familyId);
        SeenFamily seen = access.findFamily(familyId, ACTION);
        access.require(familyId, ACTION, person(caller.get()));
        Instant now = clock.instant();
        FieldErrors errors = new FieldErrors();
        Statement.check(sent, Statement.children(children.ofFamily(familyId)), UkCalendar.dayOf(now), errors);
        errors.throwIfAny();
        List<UUID> others = records.lockOfOwner(familyId);
        AgreementEffects.Changed changed = records.inHand(List.of(familyId), () -> record(seen, others, sent, now));
        return restricted
                ? WithdrawalView.ofRestricted(familyId, now)
                : new WithdrawalView(
                        familyId,
                        now,
                        changed.ended().stream().map(Purpose::code).toList(),
                        changed.recipients(),
                        changed.referrals(),
                        changed.needs());
    }

    private AgreementEffects.Changed record(SeenFamily seen, List<UUID> others, WithdrawalSent sent, Instant now) {
        Family family = seen.family();
        families.lockAfresh(family);
        EveryRecord.Standing before = every.standing(family, others);
        audit.allowed(seen.grant().noteWith(family.id()), ACTION, seen.grant().basis());
        RecordActs.Changed changed = acts.record(family, sent, before, now);
        outbox.publish(changed.events());
        acts.endSharing(family, changed, now);
        return changed.own();
    }

    /** A yes for a person; a system's own roles give it nothing here. */
    static AccessDecision person(Caller who) {
        return new AccessDecision()
                .unless(
                        who.isAny(Role.PRACTITIONER, Role.PARTNER, Role.LINK_WORKER, Role.DUTY),
                        "not-a-person",
                        "A person who heard the family records what it said.");
    }
}
