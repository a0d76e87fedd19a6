package org.kith.kit.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.kit.data.Repository;
import org.kith.kit.data.Sql;

@ApplicationScoped
class Things implements Repository<Thing> {
    private final Sql sql;

    Things(Sql sql) {
        this.sql = sql;
    }

    /** Asks for a column that the query does not give. */
    void misread() {
        sql.one("select 1 as found", row -> row.text("missing"));
    }

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
