package org.kith.kit.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.kith.kit.data.Row;
import org.kith.kit.data.Sql;
import org.kith.kit.identity.Caller;
import org.kith.kit.problem.Problem;

/**
 * The people this service has seen signed in. What is given to a person by id is given to one of them: a wrong id must not
 * leave a family's lead, or a street, with nobody. For services with {@code kith.known-people=true} and
 * {@code known-people} in their {@code db/kit-parts.txt}.
 */
@ApplicationScoped
public class KnownPeople {
    private static final String RECORD = """
            insert into known_person (id, organisation_id, roles, last_seen) values (?, ?, ?::text[], ?)
            on conflict (id) do update set
              organisation_id = excluded.organisation_id, roles = excluded.roles, last_seen = excluded.last_seen
            """;

    private final Sql sql;

    KnownPeople(Sql sql) {
        this.sql = sql;
    }

    /** Somebody who has signed in. */
    public Optional<KnownPerson> find(UUID id) {
        return sql.one(
                "select id, organisation_id, roles, last_seen from known_person where id = ?", KnownPeople::person, id);
    }

    /**
     * Somebody who has signed in.
     *
     * @param pointer where the id stands in what was sent
     * @throws Problem 400 with code {@code unknown-person}
     */
    public KnownPerson require(UUID id, String pointer) {
        return find(id).orElseThrow(() -> Problem.field(
                pointer,
                "unknown-person",
                "Nobody with this id has signed in yet. Check the id, or ask them to sign in once."));
    }

    void record(Caller person, Instant at) {
        sql.update(RECORD, person.person(), person.organisation(), new TreeSet<>(person.roles()), at);
    }

    int forget(Instant lastSeenBefore) {
        return sql.update("delete from known_person where last_seen < ?", lastSeenBefore);
    }

    private static KnownPerson person(Row row) {
        return new KnownPerson(
                row.uuid("id"), row.uuid("organisation_id"), Set.copyOf(row.texts("roles")), row.instant("last_seen"));
    }
}
