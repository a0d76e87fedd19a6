package org.kith.referrals.spends;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.FieldError;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.kit.time.Ids;
import org.kith.referrals.Settings;
import org.kith.referrals.access.Access;
import org.kith.referrals.access.SeenReferral;
import org.kith.referrals.model.Referrals;

/** Makes and lists spends. */
@ApplicationScoped
class Spends {
    private static final String ACTION = "spend.make";

    private final Access access;
    private final Referrals referrals;
    private final SpendsRepository spends;
    private final DelegatedLimit limit;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Settings settings;
    private final Clock clock;

    Spends(
            Access access,
            Referrals referrals,
            SpendsRepository spends,
            DelegatedLimit limit,
            Outbox outbox,
            Audit audit,
            CurrentCaller caller,
            Settings settings,
            Clock clock) {
        this.access = access;
        this.referrals = referrals;
        this.spends = spends;
        this.limit = limit;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.settings = settings;
        this.clock = clock;
    }

    Spend make(UUID referralId, MakeSpend body) {
        SeenReferral seen = access.find(referralId, ACTION);
        Caller who = caller.get();
        access.require(seen.family().id(), ACTION, limit.spender(who));
        seen.referral().mustNotBeEnded();
        // Two spends at the same moment must not both fit under what is left.
        referrals.locked(referralId);
        Instant now = clock.instant();
        Instant since =
                now.atOffset(ZoneOffset.UTC).minus(settings.spend().window()).toInstant();
        String role = limit.roleOf(who);
        List<FieldError> broken = limit.broken(role, body.pence(), spends.penceSince(referralId, since));
        if (!broken.isEmpty()) {
            audit.denied(seen.family().id(), ACTION, "over-delegated-limit");
            throw Problem.of(ProblemType.OVER_DELEGATED_LIMIT, "This is more than you may spend alone.", broken);
        }
        Spend spend = new Spend(Ids.next(), seen.referral(), body, who, role, now);
        spends.persistAndFlush(spend);
        outbox.publish(spend.made(seen.referral()));
        access.note(seen, ACTION);
        return spend;
    }

    List<Spend> of(UUID referralId) {
        access.read(referralId, "spend.read");
        return spends.ofReferral(referralId);
    }
}
