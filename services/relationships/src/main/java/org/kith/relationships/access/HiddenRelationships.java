package org.kith.relationships.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.data.Sql;

/** Finds whose audit a refused try belongs in. The caller never hears of the answer. */
@ApplicationScoped
class HiddenRelationships {
    private final Sql sql;

    HiddenRelationships(Sql sql) {
        this.sql = sql;
    }

    Optional<UUID> familyOf(UUID relationship) {
        return sql.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select relationships_family_of(?)")) {
                select.setObject(1, relationship);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return Optional.ofNullable(row.getObject(1, UUID.class));
                }
            }
        });
    }
}
