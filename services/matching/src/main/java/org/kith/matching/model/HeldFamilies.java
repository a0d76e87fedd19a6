package org.kith.matching.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.kith.kit.data.Sql;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;

/** Families for which nothing new begins at present. Their needs stay open, and what was agreed before goes on. */
@ApplicationScoped
public class HeldFamilies {
    private static final String SET = """
            insert into held_family (family_id, held, changed_at) values (?, ?, ?)
            on conflict (family_id) do update set held = excluded.held, changed_at = excluded.changed_at
            where held_family.changed_at <= excluded.changed_at""";

    private final Sql sql;

    HeldFamilies(Sql sql) {
        this.sql = sql;
    }

    /** Held or lifted at that moment; what is older than what is known changes nothing. */
    public void set(UUID family, boolean held, Instant at) {
        sql.update(SET, family, held, at);
    }

    /**
     * Goes on unless the family is held.
     *
     * @throws Problem 409 without the reason, which is nobody's here
     */
    public void requireNotHeld(UUID family) {
        if (sql.one("select 1 from held_family where family_id = ? and held", row -> true, family)
                .isPresent()) {
            throw Problem.of(
                    ProblemType.WRONG_STATE, "Nothing new begins for this family at present. Its need stays open.");
        }
    }
}
