package org.kith.referrals.spends;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.referrals.access.Access;
import org.kith.referrals.access.AccessGrant;
import org.kith.referrals.access.SeenReferral;
import org.kith.referrals.model.Referral;

/** Reads what was spent on a referral, and what the caller may still spend. */
@ApplicationScoped
class ReadSpends {
    private final Access access;
    private final SpendRepository spends;
    private final DelegatedLimit limit;
    private final CurrentCaller caller;
    private final Clock clock;

    ReadSpends(Access access, SpendRepository spends, DelegatedLimit limit, CurrentCaller caller, Clock clock) {
        this.access = access;
        this.spends = spends;
        this.limit = limit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    SpendList of(UUID referralId) {
        SeenReferral seen = access.read(referralId, "spend.read");
        AccessGrant grant = seen.grant();
        Caller who = caller.get();
        return new SpendList(
                spends.ofReferral(referralId).stream()
                        .map(spend -> spend.view(grant.words(spend.organisationId(), who, spend.note())))
                        .toList(),
                null,
                allowance(seen.referral(), who));
    }

    /** Null for whoever spends nothing on the referral, and once it has ended. */
    private SpendAllowance allowance(Referral referral, Caller who) {
        return referral.state().ended() || !limit.spender(who, referral).allowed()
                ? null
                : limit.allowance(limit.roleOf(who), spends.penceSince(referral.id(), limit.since(clock.instant())));
    }
}
