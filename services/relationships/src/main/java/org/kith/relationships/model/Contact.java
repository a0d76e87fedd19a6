package org.kith.relationships.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.kith.contracts.relationships.ContactMade;

/** One contact with a family. Its id is made on the device, so that logging it twice counts once. */
@Entity
public class Contact {
    @Id
    private UUID id;

    private UUID relationshipId;
    private UUID person;
    private String madeBy;
    private String how;
    private int minutes;
    private String note;
    private Instant madeAt;
    private Instant loggedAt;

    @Version
    private long version;

    protected Contact() {}

    /**
     * A contact as somebody logs it.
     *
     * @param madeBy lead, practitioner or volunteer
     * @param how visit, call, message or meeting
     */
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

    /** Whether it is the same as another log of the same id. */
    public boolean sameAs(Contact other) {
        return relationshipId.equals(other.relationshipId)
                && how.equals(other.how)
                && minutes == other.minutes
                && Objects.equals(note, other.note)
                && madeAt.equals(other.madeAt);
    }

    ContactMade made(UUID family, String zone) {
        return new ContactMade(id, relationshipId, family, person, zone, madeBy, how, minutes, madeAt);
    }

    public UUID id() {
        return id;
    }

    /** Whether a volunteer met the family. */
    public boolean isVisitOfVolunteer() {
        return madeBy.equals("volunteer") && (how.equals("visit") || how.equals("meeting"));
    }

    public Instant madeAt() {
        return madeAt;
    }

    public long version() {
        return version;
    }

    public ContactView view() {
        return new ContactView(id, relationshipId, person, madeBy, how, minutes, note, madeAt, loggedAt);
    }
}
