package org.kith.offers.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** An organisation of the network. */
@Entity
public class Organisation {
    @Id
    private UUID id;

    private String kind;
    private String name;

    @Column(name = "joined_at")
    private Instant joinedAt;

    @Column(name = "joined_by")
    private UUID joinedBy;

    @Version
    private long version;

    /** For Hibernate. */
    protected Organisation() {}

    /** An organisation that joins. */
    public Organisation(UUID id, String kind, String name, Instant joinedAt, UUID joinedBy) {
        this.id = id;
        this.kind = kind;
        this.name = name;
        this.joinedAt = joinedAt;
        this.joinedBy = joinedBy;
    }

    /** Its id, as tokens name it. */
    public UUID id() {
        return id;
    }

    /** Code of an {@link org.kith.contracts.vocabulary.OrganisationKind}. */
    public String kind() {
        return kind;
    }

    /** What people call it. */
    public String name() {
        return name;
    }

    /** When it joined. */
    public Instant joinedAt() {
        return joinedAt;
    }

    /** Who registered it. */
    public UUID joinedBy() {
        return joinedBy;
    }

    /** Rises with every change. */
    public long version() {
        return version;
    }
}
