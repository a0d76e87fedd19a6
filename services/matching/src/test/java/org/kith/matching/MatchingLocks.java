package org.kith.matching;

import java.sql.SQLException;
import java.util.UUID;
import org.kith.testkit.BlockingTransaction;
import org.kith.testkit.Db;

/** Gates that hold transactions of matching at a point. */
final class MatchingLocks {
    private static final String NEED =
            "insert into open_need (id, referral_id, family_id, sender_id, receiver_id, lead_id, state, kind, zone,"
                    + " area, easting, northing, risk_band, level, age_band, slots, urgency, opened_at, wanted_since, since, version)"
                    + " values (?, ?, ?, ?, ?, ?, 'open', 'homework', 'NW01', ?, 0, 0, 'low', 2, '5-10', ?, 1, now() -"
                    + " interval '1 minute', now() - interval '1 minute', now(), 0)";

    private MatchingLocks() {}

    /** Nobody takes a space or gives one back until the transaction ends. */
    static BlockingTransaction lockingTheLedger(Db db) {
        return BlockingTransaction.locking(db, "lock table spaces_ledger in share mode");
    }

    /** Another instance consumes events of the family and of its needs, until the transaction ends. */
    static BlockingTransaction lockingTheFamily(Db db, UUID family) {
        return BlockingTransaction.locking(
                db, "select pg_advisory_xact_lock(hashtextextended('family:' || ?::uuid, 0))", family);
    }

    /** Stores the need, as the other instance would, and commits. */
    static void commitWith(BlockingTransaction transaction, NeedFixture need) throws SQLException {
        transaction
                .and(
                        NEED,
                        need.id(),
                        need.referral(),
                        need.family(),
                        need.sender(),
                        need.receiver(),
                        need.receiver(),
                        need.area(),
                        need.slots())
                .commit();
    }
}
