package org.kith.referrals.spends;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kith.kit.audit.Audit;
import org.kith.kit.http.Created;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.FieldError;
import org.kith.kit.problem.Problem;
import org.kith.kit.time.Ids;
import org.kith.referrals.ReferralProblems;
import org.kith.referrals.access.Access;
import org.kith.referrals.access.SeenReferral;
import org.kith.referrals.model.ReferralRepository;

/** Spends money on a referral under the delegated limit; nobody approves. */
@ApplicationScoped
class MakeSpend {
    private static final String ACTION = "spend.make";

    private final Access access;
    private final ReferralRepository referrals;
    private final SpendRepository spends;
    private final DelegatedLimit limit;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    MakeSpend(
            Access access,
            ReferralRepository referrals,
            SpendRepository spends,
            DelegatedLimit limit,
            Outbox outbox,
            Audit audit,
            CurrentCaller caller,
            Clock clock) {
        this.access = access;
        this.referrals = referrals;
        this.spends = spends;
        this.limit = limit;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Runs in the transaction of the caller, which keeps the answer for a repeat. */
    @Transactional(Transactional.TxType.MANDATORY)
    Created make(UUID referralId, NewSpend body) {
        SeenReferral seen = access.find(referralId, ACTION);
        Caller who = caller.get();
        access.require(seen.family().id(), ACTION, limit.spender(who, seen.referral()));
        // Two spends at the same moment must not both fit under what is left.
        referrals.findForUpdate(referralId).orElseThrow(Problem::notFound).mustNotBeEnded();
        Instant now = clock.instant();
        String role = limit.roleOf(who);
        List<FieldError> broken = limit.broken(role, body.pence(), spends.penceSince(referralId, limit.since(now)));
        if (!broken.isEmpty()) {
            audit.denied(seen.family().id(), ACTION, "over-delegated-limit");
            throw Problem.of(ReferralProblems.OVER_DELEGATED_LIMIT, "This is more than you may spend alone.", broken);
        }
        Spend spend = new Spend(Ids.next(), seen.referral(), body, who, role, now);
        spends.persistAndFlush(spend);
        outbox.publish(spend.made(seen.referral()));
        access.note(seen, ACTION);
        return Created.of(spend.id(), 0);
    }
}
