package org.kith.kit.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.kit.config.KitConfig;
import org.kith.kit.data.Sql;

/** Forgets stored answers after a while: they hold what the caller was shown. Safe to run twice. */
@ApplicationScoped
class IdempotencySweep {
    private static final int AT_ONCE = 1_000;
    private static final String DELETE = "delete from idempotency where (person, key) in "
            + "(select person, key from idempotency where created_at < ? order by created_at limit " + AT_ONCE + ")";

    private final Sql sql;
    private final NewTransaction transaction;
    private final KitConfig config;
    private final Clock clock;

    IdempotencySweep(Sql sql, NewTransaction transaction, KitConfig config, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${kith.idempotency.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        Instant before = clock.instant().minus(config.idempotency().keep());
        RunAsSystem.run("idempotency-sweep", () -> {
            int deleted;
            do {
                deleted = transaction.call(() -> sql.update(DELETE, before));
            } while (deleted == AT_ONCE);
        });
    }
}
