package org.kith.kit.data;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/**
 * Locks rows for change. An entity that the transaction read before it had the lock is read again with it: by version alone
 * Hibernate would refuse it as stale, although the caller asked for nothing but the newest.
 */
final class RowLock {
    /** The order in which PostgreSQL sorts ids: Java's own takes the halves as signed numbers. */
    static final Comparator<UUID> AS_POSTGRESQL = Comparator.comparing(UUID::toString);

    private RowLock() {}

    /** The entity that a repository is of. */
    @SuppressWarnings("unchecked")
    static <E> Class<E> entityOf(Class<?> repository) {
        for (Class<?> type = repository; type != null; type = type.getSuperclass()) {
            for (Type each : type.getGenericInterfaces()) {
                if (each instanceof ParameterizedType of && of.getRawType() == Repository.class) {
                    return (Class<E>) of.getActualTypeArguments()[0];
                }
            }
        }
        throw new IllegalArgumentException(repository + " is no repository of one entity");
    }

    /** The entity as it is now, locked until the transaction ends; empty when the transaction may not see such a row. */
    static <E> Optional<E> lock(EntityManager manager, Class<E> type, Object id) {
        E known = managed(manager, type, id);
        if (known == null) {
            return Optional.ofNullable(manager.find(type, id, LockModeType.PESSIMISTIC_WRITE));
        }
        manager.flush();
        try {
            manager.refresh(known, LockModeType.PESSIMISTIC_WRITE);
            return Optional.of(known);
        } catch (EntityNotFoundException gone) {
            return Optional.empty();
        }
    }

    /** The entity, when the transaction has read it before. */
    static <E> E managed(EntityManager manager, Class<E> type, Object id) {
        SharedSessionContractImplementor session = manager.unwrap(SharedSessionContractImplementor.class);
        var key = session.generateEntityKey(
                id, session.getFactory().getMappingMetamodel().getEntityDescriptor(type));
        return type.cast(session.getPersistenceContextInternal().getEntity(key));
    }
}
