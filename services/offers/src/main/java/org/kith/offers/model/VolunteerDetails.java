package org.kith.offers.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Who a volunteer is, when a coordinator wrote it down. */
@Entity
@Table(name = "volunteer_details")
public class VolunteerDetails {
    @Id
    @Column(name = "volunteer_id")
    private UUID volunteerId;

    private String name;
    private String phone;
    private String postcode;

    /** For Hibernate. */
    protected VolunteerDetails() {}

    /** A volunteer's details. */
    public VolunteerDetails(UUID volunteerId, String name, String phone, String postcode) {
        this.volunteerId = volunteerId;
        this.name = name;
        this.phone = phone;
        this.postcode = postcode;
    }

    /** Whose. */
    public UUID volunteerId() {
        return volunteerId;
    }

    /** Their name. */
    public String name() {
        return name;
    }

    /** Their phone number, or null. */
    public String phone() {
        return phone;
    }

    /** Their postcode. */
    public String postcode() {
        return postcode;
    }
}
