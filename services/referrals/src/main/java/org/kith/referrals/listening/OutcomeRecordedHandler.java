package org.kith.referrals.listening;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.relationships.OutcomeRecorded;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;
import org.kith.kit.outbox.Outbox;
import org.kith.referrals.model.Needs;

/** A relationship met its need, or did not; either way the need is over. */
@ApplicationScoped
class OutcomeRecordedHandler implements EventHandler<OutcomeRecorded> {
    private static final String MET = "met";
    private static final String REASON = "outcome-not-met";

    private final Needs needs;
    private final Outbox outbox;

    OutcomeRecordedHandler(Needs needs, Outbox outbox) {
        this.needs = needs;
        this.outbox = outbox;
    }

    @Override
    public Class<OutcomeRecorded> type() {
        return OutcomeRecorded.class;
    }

    @Override
    public void on(OutcomeRecorded event, EventInfo info) {
        needs.findByIdOptional(event.needId()).ifPresent(need -> {
            if (MET.equals(event.outcome())) {
                need.met(event.zone(), event.at()).ifPresent(outbox::publish);
            } else {
                need.notMet(event.zone(), REASON, event.at()).ifPresent(outbox::publish);
            }
        });
    }
}
