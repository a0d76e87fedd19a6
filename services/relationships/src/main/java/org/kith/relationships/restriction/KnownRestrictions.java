package org.kith.relationships.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.kith.kit.data.Sql;

/**
 * Which families only named people see, and who they are. Row-level security reads the same tables. Of two words about a family
 * the one with the higher sequence counts; who broke a restriction sees what that one alone hides.
 */
@ApplicationScoped
class KnownRestrictions {
    private static final String NEWEST = """
            insert into known_restriction as r (family_id, restriction_id, restricted, people, sequence) values (?, ?, ?, ?, ?)
            on conflict (family_id) do update set restriction_id = excluded.restriction_id,
              restricted = excluded.restricted, people = excluded.people, sequence = excluded.sequence
            where r.sequence < excluded.sequence""";
    private static final String BROKEN = """
            insert into restriction_broken as b (restriction_id, person_id, until) values (?, ?, ?)
            on conflict (restriction_id, person_id) do update set until = greatest(b.until, excluded.until)""";

    private final Sql sql;

    KnownRestrictions(Sql sql) {
        this.sql = sql;
    }

    /** Only these people see the family from now on. */
    void restricted(UUID family, UUID restriction, Collection<UUID> people, long sequence) {
        sql.update(NEWEST, family, restriction, true, people.toArray(UUID[]::new), sequence);
    }

    /** Everybody does who would without it. */
    void lifted(UUID family, UUID restriction, long sequence) {
        sql.update(NEWEST, family, restriction, false, new UUID[0], sequence);
    }

    /** Somebody of the duty team sees the family until then, whatever was heard first. */
    void broken(UUID restriction, UUID person, Instant until) {
        sql.update(BROKEN, restriction, person, until);
    }
}
