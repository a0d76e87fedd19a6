package org.kith.referrals.spends;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.kith.referrals.access.Access;

/** Reads what was spent on a referral. */
@ApplicationScoped
class ReadSpends {
    private final Access access;
    private final SpendRepository spends;

    ReadSpends(Access access, SpendRepository spends) {
        this.access = access;
        this.spends = spends;
    }

    @Transactional
    List<SpendView> of(UUID referralId) {
        access.read(referralId, "spend.read");
        return spends.ofReferral(referralId).stream().map(Spend::view).toList();
    }
}
