package org.kith.kit.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.Session;

/**
 * Plain SQL on the connection of the current transaction. What Hibernate has not flushed yet is not seen by it. Failures
 * are Hibernate's translation of the {@link SQLException}.
 *
 * <p>Arguments may be null, text, numbers, booleans, UUIDs, instants, days, bytes, anything with a code, arrays of UUIDs,
 * texts or large numbers, and collections of UUIDs or texts.
 */
@ApplicationScoped
public class Sql {
    private final EntityManager entities;

    /** For injection. */
    public Sql(EntityManager entities) {
        this.entities = entities;
    }

    /** Runs a statement that changes rows and gives their number. */
    public int update(String statement, Object... arguments) {
        return call(connection -> {
            try (PreparedStatement prepared = prepare(connection, statement, arguments)) {
                return prepared.executeUpdate();
            }
        });
    }

    /** Runs one statement for many rows of arguments, sent together. The driver does not say how many rows it changed. */
    public void updateAll(String statement, Collection<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        call(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                for (Object[] arguments : rows) {
                    Arguments.bind(connection, prepared, arguments);
                    prepared.addBatch();
                }
                return prepared.executeBatch();
            }
        });
    }

    /** All rows of a query. */
    public <T> List<T> list(String query, Function<Row, T> mapper, Object... arguments) {
        return call(connection -> {
            try (PreparedStatement prepared = prepare(connection, query, arguments);
                    ResultSet result = prepared.executeQuery()) {
                Row row = new Row(result);
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(mapper.apply(row));
                }
                return rows;
            }
        });
    }

    /** The first row of a query; empty when there is none, or when the mapper gives null. */
    public <T> Optional<T> one(String query, Function<Row, T> mapper, Object... arguments) {
        return call(connection -> {
            try (PreparedStatement prepared = prepare(connection, query, arguments);
                    ResultSet result = prepared.executeQuery()) {
                return result.next() ? Optional.ofNullable(mapper.apply(new Row(result))) : Optional.empty();
            }
        });
    }

    /** Runs SQL that wants the connection itself, such as a query whose rows are streamed. */
    public <T> T call(Work<T> work) {
        return entities.unwrap(Session.class).doReturningWork(work::on);
    }

    private static PreparedStatement prepare(Connection connection, String statement, Object... arguments)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        try {
            Arguments.bind(connection, prepared, arguments);
            return prepared;
        } catch (SQLException | RuntimeException e) {
            prepared.close();
            throw e;
        }
    }

    /** SQL to run. */
    @FunctionalInterface
    public interface Work<T> {
        /** Runs on the transaction's connection, which must not be closed. */
        T on(Connection connection) throws SQLException;
    }
}
