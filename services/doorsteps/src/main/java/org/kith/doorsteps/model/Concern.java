package org.kith.doorsteps.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.kith.kit.identity.Caller;

/** A safeguarding concern from a doorstep. The duty team can read it from the moment it is stored. */
@Entity
public class Concern {
    @Id
    private UUID id;

    @Column(name = "knock_id")
    private UUID knockId;

    @Column(name = "door_id")
    private UUID doorId;

    @Column(name = "walk_id")
    private UUID walkId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "raised_by")
    private UUID raisedBy;

    private String what;
    private String area;
    private String zone;

    @Column(name = "place_guessed")
    private boolean placeGuessed;

    private Instant at;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "duty_raised_at")
    private Instant dutyRaisedAt;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    private UUID acknowledgedBy;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "seen_by")
    private UUID seenBy;

    @Version
    private long version;

    /** For Hibernate. */
    protected Concern() {}

    /**
     * A concern.
     *
     * @param walkId the walk the device names; there may be no such walk
     * @param knockId the knock, or null when the knock has no readable id
     */
    public Concern(
            UUID id,
            Caller raisedBy,
            UUID walkId,
            UUID knockId,
            String what,
            Concerns.Whereabouts where,
            Instant at,
            Instant receivedAt) {
        this.id = id;
        this.walkId = walkId;
        this.organisationId = raisedBy.organisation();
        this.raisedBy = raisedBy.person();
        this.knockId = knockId;
        this.doorId = where.doorId();
        this.what = what;
        this.area = where.area();
        this.zone = where.zone();
        this.placeGuessed = where.guessed();
        this.at = at;
        this.receivedAt = receivedAt;
    }

    /**
     * Somebody of the duty team has read it; the first to say so stands.
     *
     * @return whether this was the first
     */
    public boolean acknowledge(UUID person, Instant when) {
        if (acknowledgedAt != null) {
            return false;
        }
        acknowledgedAt = when;
        acknowledgedBy = person;
        return true;
    }

    /** Somebody has seen the child; the first to say so stands. */
    public void seen(UUID person, Instant when) {
        if (seenAt == null) {
            seenAt = when;
            seenBy = person;
        }
    }

    /** It stands on the duty team's list with its clock. */
    public void onDutysList(Instant when) {
        dutyRaisedAt = when;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The knock, or null. */
    public UUID knockId() {
        return knockId;
    }

    /** The door, or null. */
    public UUID doorId() {
        return doorId;
    }

    /** The walk it was raised on, as the device names it. */
    public UUID walkId() {
        return walkId;
    }

    /** Organisation of the link worker. */
    public UUID organisationId() {
        return organisationId;
    }

    /** The link worker. */
    public UUID raisedBy() {
        return raisedBy;
    }

    /** In the link worker's words. */
    public String what() {
        return what;
    }

    /** Area of the door or of the patch, else a guess; null when there is nothing to guess from. */
    public String area() {
        return area;
    }

    /** Zone likewise. */
    public String zone() {
        return zone;
    }

    /** Whether area and zone are a guess: those of another patch of the link worker or of their organisation. */
    public boolean placeGuessed() {
        return placeGuessed;
    }

    /** When, by the device's clock. */
    public Instant at() {
        return at;
    }

    /** When it reached us. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** When it was put on the duty team's list, null before. */
    public Instant dutyRaisedAt() {
        return dutyRaisedAt;
    }

    /** When the duty team read it, null before. */
    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    /** Who of the duty team read it; null before, and when it was read on the duty team's own list. */
    public UUID acknowledgedBy() {
        return acknowledgedBy;
    }

    /** When somebody was said here to have seen the child, null before and when that is recorded on the common list. */
    public Instant seenAt() {
        return seenAt;
    }

    /** Who of the duty team said so, or null. */
    public UUID seenBy() {
        return seenBy;
    }

    /** Rises with every change. */
    public long version() {
        return version;
    }
}
