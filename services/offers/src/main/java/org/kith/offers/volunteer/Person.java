package org.kith.offers.volunteer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Who a volunteer is, as their organisation knows them. It may come before or after the first offer. */
@Entity
@Immutable
@IdClass(Person.Key.class)
public class Person {
    @Id
    private UUID organisationId;

    @Id
    private UUID id;

    private String name;
    private String phone;
    private String email;
    private String postcode;
    private boolean mayContact;
    private String wordingVersion;
    private UUID recordedBy;
    private Instant recordedAt;

    /** An id that a device made means somebody in the organisation of that device only. */
    public record Key(UUID organisationId, UUID id) {}

    protected Person() {}

    /** A person whom a coordinator writes down with an offer, and who left a number to be rung at. */
    public Person(
            UUID id,
            UUID organisationId,
            String name,
            String phone,
            String postcode,
            UUID recordedBy,
            Instant recordedAt) {
        this.id = id;
        this.organisationId = organisationId;
        this.name = name;
        this.phone = phone;
        this.postcode = postcode;
        this.mayContact = true;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    VolunteerView.PersonView view() {
        return new VolunteerView.PersonView(name, phone, email, postcode, mayContact, wordingVersion);
    }

    UUID id() {
        return id;
    }

    /** Organisation that knows the person. */
    UUID organisationId() {
        return organisationId;
    }

    UUID recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
