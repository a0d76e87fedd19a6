package org.kith.kit.app;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Things implements PanacheRepositoryBase<Thing, UUID> {
    /** Two transactions wait for each other, and this one is given up. */
    void giveUp() {
        getEntityManager()
                .createNativeQuery("do $$ begin raise exception using errcode = 'deadlock_detected'; end $$")
                .executeUpdate();
    }

    /** The database ends this transaction's connection, as it does when it is stopped. */
    void cutOff() {
        getEntityManager()
                .createNativeQuery("select pg_terminate_backend(pg_backend_pid())")
                .getSingleResult();
    }
}
