package org.kith.referrals.spends;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.kith.kit.identity.CurrentCaller;
import org.kith.referrals.access.Access;
import org.kith.referrals.access.AccessGrant;

/** Reads what was spent on a referral. */
@ApplicationScoped
class ReadSpends {
    private final Access access;
    private final SpendRepository spends;
    private final CurrentCaller caller;

    ReadSpends(Access access, SpendRepository spends, CurrentCaller caller) {
        this.caller = caller;
        this.access = access;
        this.spends = spends;
    }

    @Transactional
    List<SpendView> of(UUID referralId) {
        AccessGrant grant = access.read(referralId, "spend.read").grant();
        return spends.ofReferral(referralId).stream()
                .map(spend -> spend.view(grant.words(spend.organisationId(), caller.get(), spend.note())))
                .toList();
    }
}
