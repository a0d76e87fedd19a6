package org.kith.referrals.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneId;
import org.kith.kit.data.Sql;
import org.kith.referrals.Settings;

/** Gives out references. Numbers are drawn from the database in blocks, so that most referrals cost no question. */
@ApplicationScoped
public class References {
    private static final int BLOCK = 50;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

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
    public String next() {
        return Reference.of(
                settings.referencePrefix(), Year.now(clock.withZone(LONDON)).getValue(), number());
    }

    private synchronized long number() {
        if (next == end) {
            next = sql.call(connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("select nextval('reference_number')")) {
                    row.next();
                    return row.getLong(1);
                }
            });
            end = next + BLOCK;
        }
        return next++;
    }
}
