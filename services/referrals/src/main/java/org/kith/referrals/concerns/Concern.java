package org.kith.referrals.concerns;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kith.contracts.referrals.ConcernAcknowledged;
import org.kith.contracts.referrals.ConcernClosed;
import org.kith.contracts.referrals.ConcernRaised;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.data.StoredAsCode;
import org.kith.kit.identity.Caller;

/** A safeguarding concern with the duty team. It never waits in a queue and never enters matching. */
@Entity
class Concern {
    @Id
    private UUID id;

    @StoredAsCode
    private ConcernSource source;

    private UUID organisationId;
    private UUID raisedBy;
    private boolean raisedByHelper;
    private UUID doorId;
    private UUID knockId;
    private UUID walkId;
    private UUID familyId;
    private UUID referralId;
    private String what;
    private boolean immediateDanger;
    private String area;
    private String zone;
    private boolean placeUncertain;
    private Instant raisedAt;
    private Instant receivedAt;
    private Instant dueAt;
    private Instant acknowledgedAt;
    private UUID acknowledgedBy;
    private Instant seenAt;
    private UUID seenBy;
    private String seenWaitReason;
    private Instant closedAt;
    private UUID closedBy;

    @StoredAsCode
    private ConcernOutcome outcome;

    @Version
    private long version;

    Concern() {}

    /**
     * A concern as it is received. Its clock runs from when it was raised.
     *
     * @param id the statement's own, or its further id
     */
    Concern(UUID id, Statement statement, Caller by, Instant receivedAt, Duration seenWithin) {
        this.id = id;
        source = statement.source();
        organisationId = by.organisation();
        raisedBy = by.person();
        raisedByHelper = by.is(Role.VOLUNTEER);
        doorId = statement.place().doorId();
        knockId = statement.place().knockId();
        walkId = statement.place().walkId();
        familyId = statement.subject().familyId();
        referralId = statement.subject().referralId();
        what = statement.what();
        immediateDanger = statement.immediateDanger();
        area = statement.place().area();
        zone = statement.place().zone();
        placeUncertain = statement.place().uncertain();
        raisedAt = statement.raisedAt();
        this.receivedAt = receivedAt;
        dueAt = raisedAt.plus(seenWithin);
    }

    ConcernRaised raised() {
        return new ConcernRaised(id, source.code(), immediateDanger, toldBack(), area, zone, receivedAt);
    }

    /** The duty team has read it; the first time counts and is published. */
    Optional<ConcernAcknowledged> acknowledge(UUID by, Instant at) {
        if (acknowledgedAt != null) {
            return Optional.empty();
        }
        acknowledgedAt = at;
        acknowledgedBy = by;
        return Optional.of(new ConcernAcknowledged(id, toldBack(), zone, raisedAt, at));
    }

    /** Somebody saw the child; the first time counts. */
    void seen(UUID by, Instant at, String wait) {
        if (seenAt == null) {
            seenAt = at;
            seenBy = by;
            seenWaitReason = wait;
        }
    }

    /** The duty team closes it; the first time counts and is published. */
    Optional<ConcernClosed> close(ConcernOutcome how, UUID by, Instant at) {
        if (closedAt != null) {
            return Optional.empty();
        }
        closedAt = at;
        closedBy = by;
        outcome = how;
        return Optional.of(new ConcernClosed(id, toldBack(), how.code(), zone, raisedAt, at));
    }

    /** The member of staff who is told what became of it; an event never carries a helper's id. */
    private UUID toldBack() {
        return raisedByHelper ? null : raisedBy;
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
                source.code(),
                state(),
                immediateDanger,
                organisationId,
                raisedBy,
                doorId,
                knockId,
                walkId,
                familyId,
                referralId,
                zone,
                area,
                placeUncertain,
                what,
                raisedAt,
                receivedAt,
                acknowledgedAt,
                acknowledgedBy,
                seenAt,
                seenBy,
                seenWaitReason,
                closedAt,
                closedBy,
                outcome == null ? null : outcome.code(),
                dueAt,
                isOverdue(now),
                ConcernView.ADVICE);
    }

    private boolean isOverdue(Instant now) {
        Instant until = seenAt != null ? seenAt : closedAt != null ? closedAt : now;
        return until.isAfter(dueAt);
    }

    private String state() {
        if (closedAt != null) {
            return "closed";
        }
        return seenAt != null ? "seen" : acknowledgedAt != null ? "acknowledged" : "raised";
    }
}
