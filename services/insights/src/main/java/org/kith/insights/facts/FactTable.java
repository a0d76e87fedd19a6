package org.kith.insights.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.kith.kit.data.Sql;

/** Where facts are. */
@ApplicationScoped
class FactTable {
    private static final String STORE = """
            insert into fact (kind, id, step, zone, at, belongs_to, state, flag, amount)
            select * from unnest(?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::timestamptz[], ?::uuid[], ?::text[],
              ?::boolean[], ?::int[])
            on conflict do nothing
            """;

    private final Sql sql;

    FactTable(Sql sql) {
        this.sql = sql;
    }

    /** Stores what is not stored yet. */
    void store(List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        sql.call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(STORE)) {
                column(connection, insert, 1, "text", facts, Fact::kind);
                column(connection, insert, 2, "uuid", facts, Fact::id);
                column(connection, insert, 3, "bigint", facts, Fact::step);
                column(connection, insert, 4, "text", facts, Fact::zone);
                column(connection, insert, 5, "text", facts, fact -> fact.at().toString());
                column(connection, insert, 6, "uuid", facts, Fact::belongsTo);
                column(connection, insert, 7, "text", facts, Fact::state);
                column(connection, insert, 8, "boolean", facts, Fact::flag);
                column(connection, insert, 9, "int", facts, Fact::amount);
                return insert.executeUpdate();
            }
        });
    }

    private static void column(
            Connection connection,
            PreparedStatement insert,
            int position,
            String type,
            List<Fact> facts,
            Function<Fact, Object> value)
            throws SQLException {
        insert.setArray(
                position,
                connection.createArrayOf(type, facts.stream().map(value).toArray()));
    }
}
