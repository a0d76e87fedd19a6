package org.kith.kit.data;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.EntityManager;
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
    /**
     * The aggregate as it is now, locked until the transaction ends: who comes second waits and sees what the first one did,
     * also when the transaction has read it before.
     */
    default Optional<E> findForUpdate(UUID id) {
        return RowLock.lock(getEntityManager(), RowLock.entityOf(getClass()), id);
    }

    /**
     * The aggregates of several ids as they are now, locked in the order of their ids: what {@link #findForUpdate} asks for
     * later in the transaction is there already. One statement, but for those that the transaction has read before.
     */
    default List<E> findAllForUpdate(Collection<UUID> ids) {
        EntityManager manager = getEntityManager();
        Class<E> type = RowLock.entityOf(getClass());
        if (ids.stream().anyMatch(id -> RowLock.managed(manager, type, id) != null)) {
            return ids.stream()
                    .distinct()
                    .sorted(RowLock.AS_POSTGRESQL)
                    .flatMap(id -> RowLock.lock(manager, type, id).stream())
                    .toList();
        }
        return ids.isEmpty()
                ? List.of()
                : find("id in ?1 order by id", ids)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }
}
