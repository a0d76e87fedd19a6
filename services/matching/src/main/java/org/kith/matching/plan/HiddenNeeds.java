package org.kith.matching.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kith.kit.data.Sql;

/** Needs of families that only other people see. The plan is made by the system, past the rows that the caller sees. */
@ApplicationScoped
class HiddenNeeds {
    private final Sql sql;

    HiddenNeeds(Sql sql) {
        this.sql = sql;
    }

    /** Ids of those that the caller does not see. */
    Set<UUID> ids() {
        return sql.list("select id from matching_hidden_needs() as id", row -> row.uuid("id")).stream()
                .collect(Collectors.toSet());
    }
}
