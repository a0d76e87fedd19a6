package org.kith.matching.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.kith.kit.data.StoredAsCode;

/** A volunteer as known from events: which checks were reported, and their standing. Made and locked by {@link KnownVolunteerRepository}. */
@Entity
public class KnownVolunteer {
    @Id
    private UUID id;

    @Column(insertable = false, updatable = false)
    private Long number;

    private Integer level;
    private LocalDate validUntil;
    private Instant reportedAt;
    private long reportedSequence;

    @StoredAsCode
    private Standing standing;

    private long standingSequence;

    /** For Hibernate. */
    protected KnownVolunteer() {}

    /** The offers service reported this check level, valid until that day; an older report changes nothing. */
    public void checksReported(int checkLevel, LocalDate until, Instant at, long sequence) {
        if (sequence > reportedSequence) {
            level = checkLevel;
            validUntil = until;
            reportedAt = at;
            reportedSequence = sequence;
        }
    }

    /** The offers service said what their standing is; false, and no change, if a newer word is known. */
    public boolean stands(Standing word, long sequence) {
        if (sequence <= standingSequence) {
            return false;
        }
        standing = word;
        standingSequence = sequence;
        return true;
    }

    /** Whether they may be near families at all. */
    public Standing standing() {
        return standing;
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
