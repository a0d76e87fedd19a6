package org.kith.matching.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.UUID;
import org.kith.kit.data.Sql;

/** Which organisations lost sight of which family by a decision. All of it is said of the family, so it is heard in order. */
@ApplicationScoped
public class SharingEnds {
    private final Sql sql;

    SharingEnds(Sql sql) {
        this.sql = sql;
    }

    /** The organisation sees nothing of the family from now on. */
    public void ended(UUID family, UUID organisation) {
        change(
                "insert into sharing_ended (family_id, organisation_id) values (?, ?) on conflict do nothing",
                family,
                organisation);
    }

    /** It was decided to share again; false when sharing had not ended. */
    public boolean given(UUID family, UUID organisation) {
        return change("delete from sharing_ended where family_id = ? and organisation_id = ?", family, organisation)
                == 1;
    }

    /** Whether the organisation lost sight of the family. */
    public boolean endedFor(UUID family, UUID organisation) {
        return sql.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select exists (select 1 from sharing_ended where family_id = ? and organisation_id = ?)")) {
                select.setObject(1, family);
                select.setObject(2, organisation);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }

    private int change(String statement, UUID family, UUID organisation) {
        return sql.call(connection -> {
            try (PreparedStatement change = connection.prepareStatement(statement)) {
                change.setObject(1, family);
                change.setObject(2, organisation);
                return change.executeUpdate();
            }
        });
    }
}
