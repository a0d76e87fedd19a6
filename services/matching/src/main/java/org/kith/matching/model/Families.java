package org.kith.matching.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.UUID;
import org.kith.kit.data.Sql;

/**
 * What is said of a family, of its referrals and of its needs comes on keys of their own, to two instances at once: a need
 * that opens and what ends it may not pass each other unseen.
 */
@ApplicationScoped
public class Families {
    private final Sql sql;

    Families(Sql sql) {
        this.sql = sql;
    }

    /** Until this transaction ends, no other one takes what is said of these families. Before any need is locked. */
    public void hold(Collection<UUID> families) {
        sql.call(connection -> {
            try (PreparedStatement lock = connection.prepareStatement("select "
                    + "pg_advisory_xact_lock(hashtextextended('family:' || id, 0)) from (select distinct id from "
                    + "unnest(?::uuid[]) as f (id) order by id) as ordered")) {
                lock.setArray(1, connection.createArrayOf("uuid", families.toArray()));
                return lock.execute();
            }
        });
    }
}
