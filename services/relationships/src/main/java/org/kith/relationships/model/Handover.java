package org.kith.relationships.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A change of lead: old, new and family should meet. Part of its relationship and never changed. */
@Entity
public class Handover {
    @Id
    private UUID id;

    private UUID fromLeadId;
    private UUID toLeadId;
    private LocalDate metTogetherOn;
    private String reason;
    private Instant at;

    protected Handover() {}

    Handover(UUID id, UUID from, UUID to, LocalDate metTogetherOn, String reason, Instant at) {
        this.id = id;
        this.fromLeadId = from;
        this.toLeadId = to;
        this.metTogetherOn = metTogetherOn;
        this.reason = reason;
        this.at = at;
    }

    HandoverView view() {
        return new HandoverView(fromLeadId, toLeadId, metTogetherOn, reason, at);
    }

    UUID id() {
        return id;
    }
}
