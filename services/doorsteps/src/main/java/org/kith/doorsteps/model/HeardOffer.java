package org.kith.doorsteps.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What somebody said at the door they could give. Who they are is kept here and nowhere else. */
@Entity
@Table(name = "heard_offer")
public class HeardOffer {
    @Id
    private UUID id;

    @Column(name = "knock_id")
    private UUID knockId;

    @Column(name = "door_id")
    private UUID doorId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Embedded
    private OfferTerms terms;

    @Column(name = "giver_name")
    private String giverName;

    @Column(name = "giver_phone")
    private String giverPhone;

    private String area;
    private String zone;
    private Instant at;
    private String state;

    @Column(name = "state_at")
    private Instant stateAt;

    private String reason;

    @Version
    private long version;

    /** For Hibernate. */
    protected HeardOffer() {}

    /** An offer heard on a knock; nobody has dealt with it yet. */
    public HeardOffer(
            UUID id,
            UUID knockId,
            UUID organisationId,
            DoorRow door,
            OfferTerms terms,
            String giverName,
            String giverPhone,
            Instant at) {
        this.id = id;
        this.knockId = knockId;
        this.organisationId = organisationId;
        this.doorId = door.id();
        this.area = door.area();
        this.zone = door.zone();
        this.terms = terms;
        this.giverName = giverName;
        this.giverPhone = giverPhone;
        this.at = at;
        this.state = "heard";
        this.stateAt = at;
    }

    /** Notes what became of it. */
    public void became(String newState, String why, Instant when) {
        state = newState;
        reason = why;
        stateAt = when;
    }

    /** Its id, made on the device: the offer's id everywhere. */
    public UUID id() {
        return id;
    }

    /** The knock it was heard on. */
    public UUID knockId() {
        return knockId;
    }

    /** The door it was heard at. */
    public UUID doorId() {
        return doorId;
    }

    /** Organisation of the link worker who heard it. */
    public UUID organisationId() {
        return organisationId;
    }

    /** What is offered. */
    public OfferTerms terms() {
        return terms;
    }

    /** Name of who offers. */
    public String giverName() {
        return giverName;
    }

    /** Phone number of who offers, or null. */
    public String giverPhone() {
        return giverPhone;
    }

    /** Area of the door. */
    public String area() {
        return area;
    }

    /** Zone of the door. */
    public String zone() {
        return zone;
    }

    /** When it was heard. */
    public Instant at() {
        return at;
    }

    /** heard, open, paused or withdrawn. */
    public String state() {
        return state;
    }

    /** Since when it is in that state. */
    public Instant stateAt() {
        return stateAt;
    }

    /** Code of the reason it is paused or withdrawn, else null. */
    public String reason() {
        return reason;
    }
}
