package org.kith.referrals.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.kith.kit.data.Sql;
import org.kith.kit.time.UkCalendar;
import org.kith.referrals.Settings;
import org.kith.referrals.codes.Reference;

/** Gives out references. Numbers are drawn from the database in blocks, so that most referrals cost no question. */
@ApplicationScoped
class References {
    private static final int BLOCK = 50;
    private final Sql sql;
    private final Settings settings;
    private final Clock clock;
    private long next;
    private long end;

    References(Sql sql, Settings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    /** A reference nobody has. */
    String next() {
        return Reference.of(
                settings.referencePrefix(), UkCalendar.dayOf(clock.instant()).getYear(), number());
    }

    private synchronized long number() {
        if (next == end) {
            next = sql.one("select nextval('reference_number') as number", row -> row.bigNumber("number"))
                    .orElseThrow();
            end = next + BLOCK;
        }
        return next++;
    }
}
