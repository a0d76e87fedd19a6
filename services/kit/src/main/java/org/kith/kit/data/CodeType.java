package org.kith.kit.data;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.usertype.UserType;
import org.kith.contracts.vocabulary.Coded;

/**
 * Stores an enum by its code. Hibernate makes one for each field and tells it the field's type, in this version only by an
 * interface that a later one replaces.
 */
@SuppressWarnings("removal")
public class CodeType implements UserType<Coded>, org.hibernate.usertype.DynamicParameterizedType {
    private Class<? extends Coded> type;
    private Map<String, Coded> byCode;

    @Override
    public void setParameterValues(Properties parameters) {
        String name = parameters.getProperty(RETURNED_CLASS);
        try {
            type = Class.forName(name, true, Thread.currentThread().getContextClassLoader())
                    .asSubclass(Coded.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " is not on the class path", e);
        }
        if (!type.isEnum()) {
            throw new IllegalStateException(name + " is stored as a code and is no enum");
        }
        byCode = Stream.of(type.getEnumConstants()).collect(Collectors.toMap(Coded::code, Function.identity()));
    }

    @Override
    public int getSqlType() {
        return Types.VARCHAR;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<Coded> returnedClass() {
        return (Class<Coded>) type;
    }

    @Override
    public Coded nullSafeGet(ResultSet result, int position, WrapperOptions options) throws SQLException {
        String code = result.getString(position);
        if (code == null) {
            return null;
        }
        Coded value = byCode.get(code);
        if (value == null) {
            throw new SQLException("a code of " + type.getSimpleName() + " is not known");
        }
        return value;
    }

    @Override
    public void nullSafeSet(PreparedStatement statement, Coded value, int position, WrapperOptions options)
            throws SQLException {
        if (value == null) {
            statement.setNull(position, Types.VARCHAR);
        } else {
            statement.setString(position, value.code());
        }
    }

    @Override
    public Coded deepCopy(Coded value) {
        return value;
    }

    @Override
    public boolean isMutable() {
        return false;
    }
}
