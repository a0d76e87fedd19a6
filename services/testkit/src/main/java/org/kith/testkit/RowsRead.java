package org.kith.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many rows and index entries PostgreSQL read for something, by table: what it costs must not grow with what is stored. For a
 * {@code @QuarkusTest}. A transaction is in the statistics as a whole, at the latest when its connection is closed: the service's pools
 * close theirs once the work is done, since nothing says when a connection that stays open reports.
 */
public final class RowsRead {
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final Db db;

    public RowsRead(Db db) {
        this.db = db;
    }

    /**
     * What was read while the work was done, without tables that nothing was read of.
     *
     * @param table where the work inserts rows, by which its transactions are seen to be counted
     * @param rows how many
     */
    public Map<String, Long> during(String table, int rows, Runnable work) {
        Map<String, Long> before = read();
        work(table, rows, work);
        Map<String, Long> read = new TreeMap<>(read());
        read.replaceAll((name, now) -> now - before.getOrDefault(name, 0L));
        read.values().removeIf(each -> each == 0);
        return read;
    }

    /** Does the work and waits until it is counted. */
    public void work(String table, int rows, Runnable work) {
        long stored = inserted(table) + rows;
        work.run();
        CDI.current()
                .select(AgroalDataSource.class, Any.Literal.INSTANCE)
                .forEach(pool -> pool.flush(FlushMode.GRACEFUL));
        await().atMost(WITHIN)
                .untilAsserted(() ->
                        assertThat(inserted(table)).as("inserted into " + table).isGreaterThanOrEqualTo(stored));
    }

    private Map<String, Long> read() {
        Map<String, Long> read = new TreeMap<>();
        db.rows("""
                        select t.relname as name, (coalesce(t.seq_tup_read, 0) + coalesce(sum(i.idx_tup_read), 0))::bigint as read
                        from pg_stat_user_tables t left join pg_stat_user_indexes i using (relid)
                        group by t.relid, t.relname, t.seq_tup_read
                        """).forEach(row -> read.put((String) row.get("name"), (Long) row.get("read")));
        return read;
    }

    private long inserted(String table) {
        return (Long) db.rows("select n_tup_ins as value from pg_stat_user_tables where relname = ?", table)
                .getFirst()
                .get("value");
    }
}
