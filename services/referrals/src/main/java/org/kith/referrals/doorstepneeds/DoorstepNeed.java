package org.kith.referrals.doorstepneeds;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.doorsteps.DoorstepNeedLogged;

/** A need that a neighbour told a link worker of. The address stays with doorsteps. */
@Entity
class DoorstepNeed {
    @Id
    private UUID id;

    private UUID knockId;
    private UUID organisationId;
    private String kind;
    private String area;
    private String zone;
    private Instant loggedAt;
    private UUID referralId;

    @Version
    private long version;

    DoorstepNeed() {}

    DoorstepNeed(DoorstepNeedLogged event) {
        id = event.needId();
        knockId = event.knockId();
        organisationId = event.organisationId();
        kind = event.kind();
        area = event.area();
        zone = event.zone();
        loggedAt = event.at();
    }

    /** A referral was made of it; gives false when another one was made before. */
    boolean becameReferral(UUID referral) {
        if (referralId == null) {
            referralId = referral;
        }
        return referralId.equals(referral);
    }

    UUID id() {
        return id;
    }

    UUID organisationId() {
        return organisationId;
    }

    DoorstepNeedView view() {
        return new DoorstepNeedView(id, knockId, organisationId, kind, area, zone, loggedAt, referralId);
    }

    DoorstepNeedDetail detail(NeedContact contact) {
        return new DoorstepNeedDetail(
                id,
                knockId,
                organisationId,
                kind,
                area,
                zone,
                loggedAt,
                referralId,
                contact == null ? null : contact.view());
    }
}
