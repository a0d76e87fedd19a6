package org.kith.kit.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Finds and stores entities that have no queries of their own. */
@ApplicationScoped
public class Entities {
    private final EntityManager manager;

    Entities(EntityManager manager) {
        this.manager = manager;
    }

    /** The entity of an id; empty when there is none that the transaction may see. */
    public <E> Optional<E> find(Class<E> type, Object id) {
        return Optional.ofNullable(manager.find(type, id));
    }

    /** The entity as it is now, locked until the transaction ends, also when the transaction has read it before. */
    public <E> Optional<E> findForUpdate(Class<E> type, Object id) {
        return RowLock.lock(manager, type, id);
    }

    /** Stores a new entity when the transaction flushes. */
    public void persist(Object entity) {
        manager.persist(entity);
    }

    /** Sends what is pending to the database, so that constraints and versions are checked now. */
    public void flush() {
        manager.flush();
    }

    /** Deletes an entity. */
    public void remove(Object entity) {
        manager.remove(entity);
    }
}
