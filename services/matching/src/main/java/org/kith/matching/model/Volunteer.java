package org.kith.matching.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What was said of a volunteer's checks. Rows are made and locked by {@link Volunteers}. */
@Entity
@Table(name = "volunteer")
public class Volunteer {
    @Id
    private UUID id;

    @Column(insertable = false, updatable = false)
    private Long number;

    private Integer level;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "said_at")
    private Instant saidAt;

    /** For Hibernate. */
    protected Volunteer() {}

    /** These checks are cleared until that day. */
    public void cleared(int checkLevel, LocalDate until, Instant at) {
        level = checkLevel;
        validUntil = until;
        saidAt = at;
    }

    long number() {
        return number;
    }

    Integer level() {
        return level;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    Instant saidAt() {
        return saidAt;
    }

    UUID id() {
        return id;
    }
}
