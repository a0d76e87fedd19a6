package org.kith.referrals.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.kith.referrals.access.Access;

/** Reads the decision clock of a referral. */
@ApplicationScoped
class ReadClock {
    private final Access access;
    private final Clock clock;

    ReadClock(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    ClockView read(UUID referralId) {
        return ClockView.of(access.read(referralId, "referral.clock").referral(), clock.instant());
    }
}
