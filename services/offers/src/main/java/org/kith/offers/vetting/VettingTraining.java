package org.kith.offers.vetting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.kith.offers.suitability.VettingFile;

/** A course a volunteer completed. */
@Entity
@Immutable
class VettingTraining {
    @Id
    private UUID id;

    private UUID volunteerId;
    private String course;
    private LocalDate completedOn;
    private LocalDate expiresOn;
    private UUID recordedBy;
    private Instant recordedAt;

    protected VettingTraining() {}

    VettingTraining(
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
    VettingFile.Course completed() {
        return new VettingFile.Course(course, expiresOn);
    }

    SuitabilityView.TrainingView view(LocalDate day) {
        return new SuitabilityView.TrainingView(id, course, completedOn, expiresOn, !expiresOn.isBefore(day));
    }

    UUID volunteerId() {
        return volunteerId;
    }

    UUID recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
