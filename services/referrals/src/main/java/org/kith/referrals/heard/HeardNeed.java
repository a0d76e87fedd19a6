package org.kith.referrals.heard;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.doorsteps.DoorstepNeedLogged;

/** A need that a neighbour told a link worker of. Who and where in detail stay with doorsteps. */
@Entity
@Table(name = "need_heard")
class HeardNeed {
    @Id
    private UUID id;

    private UUID knockId;
    private UUID organisationId;
    private String kind;
    private String area;
    private String zone;
    private Instant heardAt;
    private UUID referralId;

    @Version
    private long version;

    HeardNeed() {}

    HeardNeed(DoorstepNeedLogged event) {
        id = event.needId();
        knockId = event.knockId();
        organisationId = event.organisationId();
        kind = event.kind();
        area = event.area();
        zone = event.zone();
        heardAt = event.at();
    }

    void becameReferral(UUID referral) {
        if (referralId == null) {
            referralId = referral;
        }
    }

    UUID id() {
        return id;
    }

    HeardNeedView view() {
        return new HeardNeedView(id, knockId, organisationId, kind, area, zone, heardAt, referralId);
    }
}
