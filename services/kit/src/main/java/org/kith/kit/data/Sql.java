package org.kith.kit.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.Session;

/** Plain SQL on the connection of the current transaction, after what Hibernate has pending was flushed or not as asked. */
@ApplicationScoped
public class Sql {
    private final EntityManager entities;

    /** For injection. */
    public Sql(EntityManager entities) {
        this.entities = entities;
    }

    /** Runs SQL and gives its answer. A failure is Hibernate's translation of the {@link SQLException}. */
    public <T> T call(Work<T> work) {
        return entities.unwrap(Session.class).doReturningWork(work::on);
    }

    /** SQL to run. */
    @FunctionalInterface
    public interface Work<T> {
        /** Runs on the transaction's connection, which must not be closed. */
        T on(Connection connection) throws SQLException;
    }
}
