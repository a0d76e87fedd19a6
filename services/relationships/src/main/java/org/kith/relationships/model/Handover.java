package org.kith.relationships.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A change of lead: old, new and family should meet. */
@Entity
@Table(name = "handover")
public class Handover {
    @Id
    private UUID id;

    @Column(name = "relationship_id")
    private UUID relationshipId;

    @Column(name = "from_lead_id")
    private UUID fromLeadId;

    @Column(name = "to_lead_id")
    private UUID toLeadId;

    @Column(name = "met_together_on")
    private LocalDate metTogetherOn;

    private String reason;
    private Instant at;

    @Version
    private long version;

    /** For Hibernate. */
    protected Handover() {}

    /** A handover as it was recorded. */
    public Handover(
            UUID id, UUID relationshipId, UUID from, UUID to, LocalDate metTogetherOn, String reason, Instant at) {
        this.id = id;
        this.relationshipId = relationshipId;
        this.fromLeadId = from;
        this.toLeadId = to;
        this.metTogetherOn = metTogetherOn;
        this.reason = reason;
        this.at = at;
    }

    /** How it is shown. */
    public HandoverView view() {
        return new HandoverView(fromLeadId, toLeadId, metTogetherOn, reason, at);
    }

    UUID id() {
        return id;
    }

    UUID relationshipId() {
        return relationshipId;
    }

    long version() {
        return version;
    }
}
