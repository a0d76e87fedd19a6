package org.kith.matching.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Needs that were heard of; row-level security decides which are visible. */
@ApplicationScoped
public class Needs implements PanacheRepositoryBase<Need, UUID> {
    /** The need, its row locked until the transaction ends. Lock it before its match and before an offer. */
    public Optional<Need> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
