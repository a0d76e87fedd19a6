package org.kith.relationships.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.referrals.SharingDecided;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;
import org.kith.relationships.consent.Consents;

/** A decision to share gives an organisation back what an end had taken; what ended by it stays ended. */
@ApplicationScoped
class RememberSharingGiven implements EventHandler<SharingDecided> {
    private final SharingEnds ends;
    private final Consents consents;

    RememberSharingGiven(SharingEnds ends, Consents consents) {
        this.ends = ends;
        this.consents = consents;
    }

    @Override
    public Class<SharingDecided> type() {
        return SharingDecided.class;
    }

    @Override
    public void on(SharingDecided said, EventInfo info) {
        if (said.shared()) {
            consents.hold(said.familyId());
            ends.given(said.familyId(), said.withOrganisationId(), said.at());
        }
    }
}
