package org.kith.referrals.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.data.Sql;

/** Open concerns that let the council's duty team see the family they are about. */
@ApplicationScoped
class OpenConcerns {
    private static final String ABOUT = """
            select id, zone from concern
            where family_id = ? and closed_at is null and (not family_claimed or family_opened_at is not null)
            order by raised_at, id limit 1""";

    private final Sql sql;

    OpenConcerns(Sql sql) {
        this.sql = sql;
    }

    /** The oldest one about another record of a family's children, for the duty team of their council, which sees it as well. */
    Optional<UUID> aboutOtherRecord(UUID familyId) {
        return sql.one(
                "select referrals_open_concern(array(select referrals_same_child(?)), null) as id",
                row -> row.uuid("id"),
                familyId);
    }

    /** The oldest one about a family; empty when there is none that the caller may see. */
    Optional<UUID> about(UUID familyId) {
        return sql.one(ABOUT, row -> row.uuid("id"), familyId);
    }
}
