package org.kith.referrals.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.data.Sql;

/** Open concerns that let the council's duty team see the family they are about. */
@ApplicationScoped
class OpenConcerns {
    private static final String ABOUT = """
            select c.id from concern c where c.family_id = ? and referrals_concern_shows_family(c)
            order by c.raised_at, c.id limit 1""";

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

    /** The oldest one about a family that shows it to the caller's council; empty when there is none. */
    Optional<UUID> about(UUID familyId) {
        return sql.one(ABOUT, row -> row.uuid("id"), familyId);
    }
}
