package org.kith.referrals.duty;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kith.contracts.doorsteps.ConcernHeard;
import org.kith.contracts.referrals.ConcernAcknowledged;
import org.kith.contracts.referrals.ConcernRaised;

/** A safeguarding concern with the duty team. It is never queued and never enters matching. */
@Entity
class Concern {
    private static final String KNOCK = "knock";

    @Id
    private UUID id;

    private String source;
    private UUID organisationId;
    private UUID raisedBy;
    private UUID knockId;
    private UUID familyId;
    private UUID referralId;
    private String what;
    private boolean immediateDanger;
    private String area;
    private String zone;
    private Instant raisedAt;
    private Instant receivedAt;
    private Instant dueAt;
    private Instant acknowledgedAt;
    private UUID acknowledgedBy;
    private Instant seenAt;
    private UUID seenBy;
    private String seenWait;

    @Version
    private long version;

    Concern() {}

    /** A concern from a knock: its words stay with doorsteps. The clock runs from when it was raised at the door. */
    Concern(ConcernHeard heard, Instant receivedAt, Duration seenWithin) {
        id = heard.concernId();
        source = KNOCK;
        organisationId = heard.organisationId();
        knockId = heard.knockId();
        area = heard.area();
        zone = heard.zone();
        raisedAt = heard.at();
        this.receivedAt = receivedAt;
        dueAt = raisedAt.plus(seenWithin);
    }

    /** A concern raised by somebody signed in. */
    Concern(UUID id, RaiseConcern body, UUID organisation, UUID by, Instant at, Duration seenWithin) {
        this.id = id;
        source = body.referralId() == null ? "direct" : "referral";
        organisationId = organisation;
        raisedBy = by;
        familyId = body.familyId();
        referralId = body.referralId();
        what = body.what();
        immediateDanger = body.immediateDanger();
        raisedAt = at;
        receivedAt = at;
        dueAt = at.plus(seenWithin);
    }

    /** Where it is and whom it is about, as far as the caller may know. */
    void about(UUID family, String itsZone, String itsArea) {
        familyId = family;
        zone = itsZone;
        area = itsArea;
    }

    ConcernRaised raised() {
        return new ConcernRaised(id, source, immediateDanger, raisedBy, area, zone, receivedAt);
    }

    /** The duty team has read it; the first time counts and is said. */
    Optional<ConcernAcknowledged> acknowledge(UUID by, Instant at) {
        if (acknowledgedAt != null) {
            return Optional.empty();
        }
        acknowledgedAt = at;
        acknowledgedBy = by;
        return Optional.of(new ConcernAcknowledged(id, raisedBy, zone, raisedAt, at));
    }

    /** Somebody saw the child; the first time counts. */
    void seen(UUID by, Instant at, String wait) {
        if (seenAt == null) {
            seenAt = at;
            seenBy = by;
            seenWait = wait;
        }
    }

    boolean raisedBy(UUID person) {
        return person.equals(raisedBy);
    }

    /** Whose audit it belongs to: the family's, or its own while the family is not known. */
    UUID auditSubject() {
        return familyId == null ? id : familyId;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ConcernView view(Instant now) {
        return new ConcernView(
                id,
                source,
                seenAt != null ? "seen" : acknowledgedAt != null ? "acknowledged" : "raised",
                immediateDanger,
                organisationId,
                raisedBy,
                knockId,
                familyId,
                referralId,
                zone,
                area,
                what,
                raisedAt,
                receivedAt,
                acknowledgedAt,
                acknowledgedBy,
                seenAt,
                seenBy,
                seenWait,
                dueAt,
                (seenAt == null ? now : seenAt).isAfter(dueAt),
                ConcernView.ADVICE);
    }
}
