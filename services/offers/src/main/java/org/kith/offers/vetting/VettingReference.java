package org.kith.offers.vetting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.kith.kit.data.StoredAsCode;

/** A reference that came: from whom by relation only, and whether it was satisfactory. */
@Entity
@Immutable
class VettingReference {
    @Id
    private UUID id;

    private UUID volunteerId;

    @StoredAsCode
    private Referee relation;

    private boolean satisfactory;
    private LocalDate receivedOn;
    private UUID recordedBy;
    private Instant recordedAt;

    protected VettingReference() {}

    VettingReference(
            UUID id,
            UUID volunteerId,
            Referee relation,
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

    SuitabilityView.ReferenceView view() {
        return new SuitabilityView.ReferenceView(id, relation.code(), satisfactory, receivedOn);
    }

    boolean satisfactory() {
        return satisfactory;
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
