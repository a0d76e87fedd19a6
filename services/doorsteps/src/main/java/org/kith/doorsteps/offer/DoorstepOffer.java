package org.kith.doorsteps.offer;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.doorsteps.DoorstepOfferLogged;
import org.kith.doorsteps.door.Door;
import org.kith.kit.data.StoredAsCode;

/** An offer that somebody made at their door. Who they are is known to the offers service; here they are an id. */
@Entity
public class DoorstepOffer {
    @Id
    private UUID id;

    private UUID knockId;
    private UUID doorId;
    private UUID organisationId;
    private UUID personId;

    @Embedded
    private DoorstepOfferTerms terms;

    private String area;
    private String zone;
    private Instant at;

    @StoredAsCode
    private DoorstepOfferState state;

    private Instant stateAt;
    private String reason;

    @Version
    private long version;

    /** For Hibernate. */
    protected DoorstepOffer() {}

    /**
     * An offer logged on a knock.
     *
     * @param id made on the device: the offer's id in every service
     * @param organisationId organisation of the link worker
     * @param personId who offers, an id made on the device
     */
    public DoorstepOffer(
            UUID id,
            UUID knockId,
            UUID organisationId,
            Door door,
            UUID personId,
            DoorstepOfferTerms terms,
            Instant at) {
        this.id = id;
        this.knockId = knockId;
        this.organisationId = organisationId;
        this.doorId = door.id();
        this.area = door.area();
        this.zone = door.zone();
        this.personId = personId;
        this.terms = terms;
        this.at = at;
        this.state = DoorstepOfferState.LOGGED;
        this.stateAt = at;
    }

    /** The event that tells of it. */
    public DoorstepOfferLogged logged() {
        return new DoorstepOfferLogged(
                id,
                knockId,
                personId,
                organisationId,
                terms.kind(),
                area,
                zone,
                terms.radiusMetres(),
                terms.slots(),
                terms.languages(),
                terms.gender(),
                terms.ages(),
                terms.capacity(),
                at);
    }

    /** It may be matched. */
    void opened(Instant when) {
        become(DoorstepOfferState.OPEN, null, when);
    }

    /** It may not be matched for now. */
    void paused(String why, Instant when) {
        become(DoorstepOfferState.PAUSED, why, when);
    }

    /** It is over. */
    void withdrawn(String why, Instant when) {
        become(DoorstepOfferState.WITHDRAWN, why, when);
    }

    private void become(DoorstepOfferState next, String why, Instant when) {
        state = next;
        reason = why;
        stateAt = when;
    }

    public UUID id() {
        return id;
    }

    UUID knockId() {
        return knockId;
    }

    UUID doorId() {
        return doorId;
    }

    UUID organisationId() {
        return organisationId;
    }

    UUID personId() {
        return personId;
    }

    DoorstepOfferTerms terms() {
        return terms;
    }

    String area() {
        return area;
    }

    String zone() {
        return zone;
    }

    Instant at() {
        return at;
    }

    DoorstepOfferState state() {
        return state;
    }

    Instant stateAt() {
        return stateAt;
    }

    String reason() {
        return reason;
    }
}
