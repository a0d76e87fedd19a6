package org.kith.referrals.concerns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.Problem;
import org.kith.referrals.access.CouncilDuty;
import org.kith.referrals.clock.WaitReason;

/** What becomes of a concern: the council's duty team reads it, sees the child and closes it; the raiser reads their own. */
@ApplicationScoped
class FollowConcern {
    private static final String DUTY = "duty";

    private final ConcernRepository concerns;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    FollowConcern(ConcernRepository concerns, Outbox outbox, Audit audit, CurrentCaller caller, Clock clock) {
        this.concerns = concerns;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Followed read(UUID id) {
        Concern concern = find(id);
        boolean duty = CouncilDuty.is(caller.get());
        audit.allowed(duty ? concern.auditSubject() : concern.id(), "concern.read", duty ? DUTY : "own");
        return followed(concern);
    }

    @Transactional
    Followed acknowledge(UUID id) {
        Concern concern = ofDuty(id);
        concern.acknowledge(person(), clock.instant()).ifPresent(outbox::publish);
        return changed(concern, "concern.acknowledge");
    }

    @Transactional
    Followed seen(UUID id, String waitReason) {
        WaitReason.require(waitReason);
        Concern concern = ofDuty(id);
        Instant now = clock.instant();
        concern.acknowledge(person(), now).ifPresent(outbox::publish);
        concern.seen(person(), now, waitReason);
        return changed(concern, "concern.seen");
    }

    @Transactional
    Followed close(UUID id, String code) {
        ConcernOutcome outcome = ConcernOutcome.find(code)
                .orElseThrow(() -> Problem.field(
                        "/outcome", "unknown-code", "One of " + String.join(", ", ConcernOutcome.CODES) + "."));
        Concern concern = ofDuty(id);
        Instant now = clock.instant();
        concern.acknowledge(person(), now).ifPresent(outbox::publish);
        concern.close(outcome, person(), now).ifPresent(outbox::publish);
        return changed(concern, "concern.close");
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

    private Followed changed(Concern concern, String action) {
        audit.allowed(concern.auditSubject(), action, DUTY);
        concerns.flush();
        return followed(concern);
    }

    private Followed followed(Concern concern) {
        return new Followed(concern.view(clock.instant()), concern.version());
    }

    private UUID person() {
        return caller.get().person();
    }

    /** A concern as it is now, and its version. */
    record Followed(ConcernView view, long version) {}
}
