package org.kith.referrals.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.kith.kit.access.CouncilDuty;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.Problem;
import org.kith.kit.time.Ids;
import org.kith.referrals.Settings;
import org.kith.referrals.clock.WaitReason;
import org.kith.referrals.model.Families;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.Referral;
import org.kith.referrals.model.Referrals;

/** Concerns are raised by anybody, and acknowledged and followed by the duty team. */
@ApplicationScoped
class Concerns {
    private final ConcernsRepository concerns;
    private final Referrals referrals;
    private final Families families;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Settings settings;
    private final Clock clock;

    Concerns(
            ConcernsRepository concerns,
            Referrals referrals,
            Families families,
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

    Concern raise(RaiseConcern body) {
        Caller who = caller.get();
        Duration within = body.immediateDanger()
                ? settings.duty().immediateDangerWithin()
                : settings.duty().seenWithin();
        Concern concern = new Concern(Ids.next(), body, who.organisation(), who.person(), clock.instant(), within);
        boolean familyKnown = connect(concern, body);
        concerns.persistAndFlush(concern);
        outbox.publish(concern.raised());
        // A family that the caller named and cannot see has no word of them in its audit: they saw nothing of it.
        audit.allowed(familyKnown ? concern.auditSubject() : concern.id(), "concern.raise", "own");
        return concern;
    }

    Concern read(UUID id) {
        Concern concern = find(id);
        boolean duty = CouncilDuty.is(caller.get());
        audit.allowed(duty ? concern.auditSubject() : concern.id(), "concern.read", duty ? "duty" : "own");
        return concern;
    }

    Concern acknowledge(UUID id) {
        Concern concern = ofDuty(id);
        concern.acknowledge(caller.get().person(), clock.instant()).ifPresent(outbox::publish);
        return changed(concern, "concern.acknowledge");
    }

    Concern seen(UUID id, Seen body) {
        String wait = body == null ? null : body.waitReason();
        if (!WaitReason.known(wait)) {
            throw Problem.field("/waitReason", "unknown-code", "One of " + String.join(", ", WaitReason.CODES) + ".");
        }
        Concern concern = ofDuty(id);
        Instant now = clock.instant();
        concern.acknowledge(caller.get().person(), now).ifPresent(outbox::publish);
        concern.seen(caller.get().person(), now, wait);
        return changed(concern, "concern.seen");
    }

    ConcernView view(Concern concern) {
        return concern.view(clock.instant());
    }

    private Concern ofDuty(UUID id) {
        CouncilDuty.decision(caller.get()).orForbidden();
        return find(id);
    }

    private Concern find(UUID id) {
        Caller who = caller.get();
        return concerns.findByIdOptional(id)
                .filter(concern -> CouncilDuty.is(who) || concern.raisedBy(who.person()))
                .orElseThrow(Problem::notFound);
    }

    private Concern changed(Concern concern, String action) {
        audit.allowed(concern.auditSubject(), action, "duty");
        concerns.flush();
        return concern;
    }

    /** Whether the family it is about is one the caller sees. */
    private boolean connect(Concern concern, RaiseConcern body) {
        Referral referral = body.referralId() == null ? null : referrals.findById(body.referralId());
        UUID familyId = referral == null ? body.familyId() : referral.familyId();
        Family family = familyId == null ? null : families.findById(familyId);
        if (family != null) {
            concern.about(family.id(), family.home().zone(), family.home().area());
        }
        return family != null;
    }
}
