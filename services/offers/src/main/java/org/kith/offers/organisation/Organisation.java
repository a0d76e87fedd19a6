package org.kith.offers.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.offers.OrganisationJoined;
import org.kith.contracts.vocabulary.OrganisationKind;
import org.kith.kit.data.StoredAsCode;

/** An organisation of the network. */
@Entity
class Organisation {
    @Id
    private UUID id;

    @StoredAsCode
    private OrganisationKind kind;

    private String name;
    private Instant joinedAt;
    private UUID joinedBy;

    @Version
    private long version;

    protected Organisation() {}

    /**
     * An organisation that joins.
     *
     * @param id as tokens name it
     * @param joinedBy who let it in; null for those that the network began with
     */
    Organisation(UUID id, OrganisationKind kind, String name, Instant joinedAt, UUID joinedBy) {
        this.id = id;
        this.kind = kind;
        this.name = name;
        this.joinedAt = joinedAt;
        this.joinedBy = joinedBy;
    }

    OrganisationJoined joined() {
        return new OrganisationJoined(id, kind.code(), joinedAt);
    }

    UUID id() {
        return id;
    }

    OrganisationKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    Instant joinedAt() {
        return joinedAt;
    }

    UUID joinedBy() {
        return joinedBy;
    }

    long version() {
        return version;
    }
}
