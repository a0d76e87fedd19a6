package org.kith.matching.family;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kith.kit.data.Sql;

/** Organisations that may not see a family at present, by a decision; the word with the highest sequence counts. */
@ApplicationScoped
public class EndedSharing {
    private final Sql sql;

    EndedSharing(Sql sql) {
        this.sql = sql;
    }

    /** The organisation may not see the family from now on, or may again; false if a newer word is known. */
    public boolean set(UUID family, UUID organisation, boolean ended, long sequence) {
        return sql.update(
                        "insert into ended_sharing as e (family_id, organisation_id, ended, sequence) values (?, ?, ?, ?) "
                                + "on conflict (family_id, organisation_id) do update set ended = excluded.ended, "
                                + "sequence = excluded.sequence where e.sequence < excluded.sequence",
                        family,
                        organisation,
                        ended,
                        sequence)
                == 1;
    }

    /** Whether sharing the family with the organisation is ended. */
    public boolean contains(UUID family, UUID organisation) {
        return sql.one(
                        "select 1 from ended_sharing where family_id = ? and organisation_id = ? and ended",
                        row -> true,
                        family,
                        organisation)
                .isPresent();
    }
}
