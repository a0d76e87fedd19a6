package org.kith.relationships.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** One contact with a family. Its id is made on the device, so that logging it twice counts once. */
@Entity
@Table(name = "contact")
public class Contact {
    @Id
    private UUID id;

    @Column(name = "relationship_id")
    private UUID relationshipId;

    private UUID person;

    @Column(name = "made_by")
    private String madeBy;

    private String how;
    private int minutes;
    private String note;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "logged_at")
    private Instant loggedAt;

    @Version
    private long version;

    /** For Hibernate. */
    protected Contact() {}

    /** A contact made by somebody. */
    public Contact(
            UUID id,
            UUID relationshipId,
            UUID person,
            String madeBy,
            String how,
            int minutes,
            String note,
            Instant madeAt,
            Instant loggedAt) {
        this.id = id;
        this.relationshipId = relationshipId;
        this.person = person;
        this.madeBy = madeBy;
        this.how = how;
        this.minutes = minutes;
        this.note = note;
        this.madeAt = madeAt;
        this.loggedAt = loggedAt;
    }

    /** Whether it says the same as another log of the same id. */
    public boolean sameAs(Contact other) {
        return relationshipId.equals(other.relationshipId)
                && how.equals(other.how)
                && minutes == other.minutes
                && Objects.equals(note, other.note)
                && madeAt.equals(other.madeAt);
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Who made it: lead, practitioner or volunteer. */
    public String madeBy() {
        return madeBy;
    }

    /** Visit, call, message or meeting. */
    public String how() {
        return how;
    }

    /** How long it took. */
    public int minutes() {
        return minutes;
    }

    /** When it was. */
    public Instant madeAt() {
        return madeAt;
    }

    /** How it is shown. */
    public ContactView view() {
        return new ContactView(id, relationshipId, person, madeBy, how, minutes, note, madeAt, loggedAt);
    }

    long version() {
        return version;
    }
}
