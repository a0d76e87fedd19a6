package org.kith.referrals.concerns;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.data.Locks;
import org.kith.kit.data.Repository;
import org.kith.kit.data.Sql;

/** Concerns that the current transaction may see: the council's duty team all, anybody else their own. */
@ApplicationScoped
class ConcernRepository implements Repository<Concern> {
    private final Sql sql;
    private final Locks locks;

    ConcernRepository(Sql sql, Locks locks) {
        this.sql = sql;
        this.locks = locks;
    }

    /** Keeps everybody else from storing something under the same ids until the transaction ends. */
    void lockSent(Collection<UUID> sent) {
        locks.lock("concern", sent);
    }

    /** What the person raised under the same id and in the same words, and in nothing else differently. */
    Optional<Concern> same(ConcernStatement statement, UUID person) {
        return find("sentId = ?1 and raisedBy = ?2 and what = ?3", statement.sentId(), person, statement.what())
                .stream()
                .filter(concern -> concern.isSameAs(statement))
                .min(Comparator.comparingInt(concern -> concern.lacks(statement)));
    }

    /** Those whose family is to be held and is not yet, oldest first, so many as a sweep takes. */
    List<Raised> notHeldYet() {
        return sql.list(
                "select id, version, family_id from concern where not family_held and closed_at is null and family_id is not null "
                        + "and (not family_claimed or family_opened_at is not null) order by received_at, id limit 200",
                row -> new Raised(row.uuid("id"), false, row.bigNumber("version"), row.uuid("family_id")));
    }

    /** From here to the end of the transaction nobody waits longer than that for a lock. */
    void waitAtMost(Duration longest) {
        sql.one("select set_config('lock_timeout', ?, true)", row -> true, longest.toMillis() + "ms");
    }

    /** How many the person has raised since then. */
    int raisedSince(UUID person, Instant since) {
        return (int) count("raisedBy = ?1 and steps.receivedAt > ?2", person, since);
    }

    /** Whether the concern is for the duty team of the caller's council, and not only one that they raised. */
    boolean isOnDuty(UUID id) {
        return sql.one(
                        "select referrals_concern_on_duty(c) as duty from concern c where c.id = ?",
                        row -> row.flag("duty"),
                        id)
                .orElse(false);
    }

    /**
     * The duty team of the caller's council says that an open concern is another council's.
     *
     * @param named the family that it names and nobody has opened; may be null
     * @param elsewhere whether the family that it names lives where another council is, wherever it was raised
     * @return false, and nothing stored, when no other council of the network has it on its list, or gets it back as that of its family
     */
    boolean pass(UUID id, UUID named, boolean elsewhere, Instant at) {
        flush();
        return sql.one(
                        "select referrals_pass_concern(?, ?, ?, ?) as passed",
                        row -> row.flag("passed"),
                        id,
                        named,
                        elsewhere,
                        at)
                .orElseThrow();
    }

    /** The councils whose duty teams passed it to another one, the first first. */
    List<UUID> passedBy(UUID id) {
        return sql.list(
                "select council_id from concern_passed where concern_id = ? order by passed_at, council_id",
                row -> row.uuid("council_id"),
                id);
    }

    /** Whether a concern of anybody has the id; nothing more is told. */
    boolean isTaken(UUID id) {
        return sql.one("select referrals_concern_exists(?) as taken", row -> row.flag("taken"), id)
                .orElseThrow();
    }
}
