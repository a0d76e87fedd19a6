package org.kith.kit.data;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.GenericJDBCException;

/** The present row of a result, by column name; a column that is null in the database is null here. */
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    /** A UUID. */
    public UUID uuid(String column) {
        return get(column, () -> result.getObject(column, UUID.class));
    }

    /** A text. */
    public String text(String column) {
        return get(column, () -> result.getString(column));
    }

    /** A {@code timestamptz}. */
    public Instant instant(String column) {
        OffsetDateTime value = get(column, () -> result.getObject(column, OffsetDateTime.class));
        return value == null ? null : value.toInstant();
    }

    /** A {@code date}. */
    public LocalDate date(String column) {
        return get(column, () -> result.getObject(column, LocalDate.class));
    }

    /** A whole number that is never null. */
    public int number(String column) {
        return get(column, () -> result.getInt(column));
    }

    /** A large whole number that is never null. */
    public long bigNumber(String column) {
        return get(column, () -> result.getLong(column));
    }

    /** A whole number that may be null. */
    public Integer numberOrNull(String column) {
        return get(column, () -> result.getObject(column, Integer.class));
    }

    /** A number with a fraction that is never null. */
    public double decimal(String column) {
        return get(column, () -> result.getDouble(column));
    }

    /** A boolean that is never null. */
    public boolean flag(String column) {
        return get(column, () -> result.getBoolean(column));
    }

    /** Bytes. */
    public byte[] bytes(String column) {
        return get(column, () -> result.getBytes(column));
    }

    /** A {@code text[]}; empty for null. */
    public List<String> texts(String column) {
        return List.of(array(column, new String[0]));
    }

    /** A {@code uuid[]}; empty for null. */
    public List<UUID> uuids(String column) {
        return List.of(array(column, new UUID[0]));
    }

    @SuppressWarnings("unchecked")
    private <T> T[] array(String column, T[] none) {
        Array array = get(column, () -> result.getArray(column));
        return array == null ? none : (T[]) get(column, array::getArray);
    }

    private static <T> T get(String column, Read<T> read) {
        try {
            return read.value();
        } catch (SQLException e) {
            throw new GenericJDBCException("column " + column + " cannot be read", e);
        }
    }

    @FunctionalInterface
    private interface Read<T> {
        T value() throws SQLException;
    }
}
