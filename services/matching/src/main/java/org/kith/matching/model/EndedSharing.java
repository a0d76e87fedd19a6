package org.kith.matching.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kith.kit.data.Sql;

/** Organisations that may not see a family at present, by a decision. These events have the family's key, so they arrive in order. */
@ApplicationScoped
public class EndedSharing {
    private final Sql sql;

    EndedSharing(Sql sql) {
        this.sql = sql;
    }

    /** The organisation may not see the family from now on. */
    public void add(UUID family, UUID organisation) {
        sql.update(
                "insert into ended_sharing (family_id, organisation_id) values (?, ?) on conflict do nothing",
                family,
                organisation);
    }

    /** The family is shared with the organisation again; false if sharing had not ended. */
    public boolean remove(UUID family, UUID organisation) {
        return sql.update("delete from ended_sharing where family_id = ? and organisation_id = ?", family, organisation)
                == 1;
    }

    /** Whether sharing the family with the organisation is ended. */
    public boolean contains(UUID family, UUID organisation) {
        return sql.one(
                        "select 1 from ended_sharing where family_id = ? and organisation_id = ?",
                        row -> true,
                        family,
                        organisation)
                .isPresent();
    }
}
