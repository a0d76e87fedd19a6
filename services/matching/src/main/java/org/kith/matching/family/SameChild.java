package org.kith.matching.family;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kith.kit.data.Sql;

/**
 * Which other families are records of one child, ids only; the word with the highest sequence counts. Nobody who works on a need reads
 * it: it would tell them who else knows the child.
 */
@ApplicationScoped
public class SameChild {
    private final Sql sql;

    SameChild(Sql sql) {
        this.sql = sql;
    }

    /** The other records of a family's children are these from now on; false if a newer word is known. */
    public boolean set(UUID family, Collection<UUID> others, long sequence) {
        return sql.update(
                        "insert into same_child as s (family_id, others, sequence) values (?, ?, ?) "
                                + "on conflict (family_id) do update set others = excluded.others, "
                                + "sequence = excluded.sequence where s.sequence < excluded.sequence",
                        family,
                        others.toArray(UUID[]::new),
                        sequence)
                == 1;
    }

    /** The other records of a family's children. */
    public List<UUID> of(UUID family) {
        return sql.one("select others from same_child where family_id = ?", row -> row.uuids("others"), family)
                .orElse(List.of());
    }
}
