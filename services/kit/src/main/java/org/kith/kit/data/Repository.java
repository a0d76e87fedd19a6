package org.kith.kit.data;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Stored aggregates of one kind, with the queries that are asked of them; row-level security decides which are visible. An
 * entity that is only found by its id and stored needs none: see {@link Entities}.
 */
public interface Repository<E> extends PanacheRepositoryBase<E, UUID> {
    /** The aggregate, locked until the transaction ends: who comes second waits and sees what the first one did. */
    default Optional<E> findForUpdate(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * The aggregates of several ids, locked in the order of their ids, in one statement: what {@link #findForUpdate} asks for
     * later in the transaction is there already.
     */
    default List<E> findAllForUpdate(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : find("id in ?1 order by id", ids)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }
}
