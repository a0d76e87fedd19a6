package org.kith.kit.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.kith.contracts.vocabulary.Coded;

/** Puts arguments into a statement in the form that PostgreSQL's driver takes. */
final class Arguments {
    private Arguments() {}

    static void bind(Connection connection, PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof Collection<?> many && many.isEmpty()) {
                // Of none it cannot be said what they are: the statement says it.
                statement.setObject(i + 1, "{}", Types.OTHER);
            } else {
                statement.setObject(i + 1, value(connection, arguments[i]));
            }
        }
    }

    private static Object value(Connection connection, Object argument) throws SQLException {
        return switch (argument) {
            case null -> null;
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Coded coded -> coded.code();
            case UUID[] ids -> connection.createArrayOf("uuid", ids);
            case String[] texts -> connection.createArrayOf("text", texts);
            case Long[] numbers -> connection.createArrayOf("bigint", numbers);
            case Collection<?> many -> array(connection, many);
            case Duration duration -> duration.toMillis();
            default -> argument;
        };
    }

    private static Object array(Connection connection, Collection<?> many) throws SQLException {
        boolean ids = many.stream().anyMatch(UUID.class::isInstance);
        Object[] elements = many.stream()
                .map(each -> each instanceof Coded coded ? coded.code() : each)
                .toArray();
        return connection.createArrayOf(ids ? "uuid" : "text", elements);
    }
}
