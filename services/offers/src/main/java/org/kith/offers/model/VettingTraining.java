package org.kith.offers.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.kith.offers.suitability.VettingFile;

/** A course a volunteer completed. */
@Entity
@Immutable
@Table(name = "vetting_training")
public class VettingTraining {
    @Id
    private UUID id;

    @Column(name = "volunteer_id")
    private UUID volunteerId;

    private String course;

    @Column(name = "completed_on")
    private LocalDate completedOn;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** For Hibernate. */
    protected VettingTraining() {}

    /** A course completed. */
    public VettingTraining(
            UUID id,
            UUID volunteerId,
            String course,
            LocalDate completedOn,
            LocalDate expiresOn,
            UUID recordedBy,
            Instant recordedAt) {
        this.id = id;
        this.volunteerId = volunteerId;
        this.course = course;
        this.completedOn = completedOn;
        this.expiresOn = expiresOn;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    /** As the rules see it. */
    public VettingFile.Course course() {
        return new VettingFile.Course(course, expiresOn);
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Whose. */
    public UUID volunteerId() {
        return volunteerId;
    }

    /** Day it was completed. */
    public LocalDate completedOn() {
        return completedOn;
    }

    /** Who recorded it. */
    public UUID recordedBy() {
        return recordedBy;
    }

    /** When it was recorded. */
    public Instant recordedAt() {
        return recordedAt;
    }
}
