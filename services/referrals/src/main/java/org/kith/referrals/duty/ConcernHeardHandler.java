package org.kith.referrals.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.kith.contracts.doorsteps.ConcernHeard;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;
import org.kith.kit.outbox.Outbox;
import org.kith.referrals.Settings;

/** Gives a concern from a knock to the duty team. */
@ApplicationScoped
class ConcernHeardHandler implements EventHandler<ConcernHeard> {
    private final ConcernsRepository concerns;
    private final Outbox outbox;
    private final Settings settings;
    private final Clock clock;

    ConcernHeardHandler(ConcernsRepository concerns, Outbox outbox, Settings settings, Clock clock) {
        this.concerns = concerns;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Class<ConcernHeard> type() {
        return ConcernHeard.class;
    }

    @Override
    public void on(ConcernHeard event, EventInfo info) {
        if (concerns.findById(event.concernId()) == null) {
            Concern concern =
                    new Concern(event, clock.instant(), settings.duty().seenWithin());
            concerns.persist(concern);
            outbox.publish(concern.raised());
        }
    }
}
