package org.kith.offers.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A reference that came: from whom by relation only, and whether it was satisfactory. */
@Entity
@Immutable
@Table(name = "vetting_reference")
public class VettingReference {
    @Id
    private UUID id;

    @Column(name = "volunteer_id")
    private UUID volunteerId;

    private String relation;
    private boolean satisfactory;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** For Hibernate. */
    protected VettingReference() {}

    /** A reference. */
    public VettingReference(
            UUID id,
            UUID volunteerId,
            String relation,
            boolean satisfactory,
            LocalDate receivedOn,
            UUID recordedBy,
            Instant recordedAt) {
        this.id = id;
        this.volunteerId = volunteerId;
        this.relation = relation;
        this.satisfactory = satisfactory;
        this.receivedOn = receivedOn;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** About whom. */
    public UUID volunteerId() {
        return volunteerId;
    }

    /** Code of who wrote it: employer, colleague, teacher, neighbour, community or other. */
    public String relation() {
        return relation;
    }

    /** Whether it counts. */
    public boolean satisfactory() {
        return satisfactory;
    }

    /** Day it came. */
    public LocalDate receivedOn() {
        return receivedOn;
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
