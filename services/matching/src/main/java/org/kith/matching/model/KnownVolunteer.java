package org.kith.matching.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A volunteer as known from events: which checks were reported. Made and locked by {@link KnownVolunteerRepository}. */
@Entity
public class KnownVolunteer {
    @Id
    private UUID id;

    @Column(insertable = false, updatable = false)
    private Long number;

    private Integer level;
    private LocalDate validUntil;
    private Instant reportedAt;

    /** For Hibernate. */
    protected KnownVolunteer() {}

    /** The offers service reported this check level, valid until that day. */
    public void checksReported(int checkLevel, LocalDate until, Instant at) {
        level = checkLevel;
        validUntil = until;
        reportedAt = at;
    }

    long number() {
        return number;
    }

    Clearance clearance() {
        return new Clearance(level, validUntil, reportedAt);
    }

    UUID id() {
        return id;
    }
}
