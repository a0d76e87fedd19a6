package org.kith.relationships.consent;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.referrals.NeedOpened;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;

/** A need is opened only while the family's consent stands: its time is kept, and nothing else of it. */
@ApplicationScoped
class RememberNeedOpened implements EventHandler<NeedOpened> {
    private final Consents consents;

    RememberNeedOpened(Consents consents) {
        this.consents = consents;
    }

    @Override
    public Class<NeedOpened> type() {
        return NeedOpened.class;
    }

    @Override
    public void on(NeedOpened said, EventInfo info) {
        consents.opened(said.needId(), said.at());
    }
}
