package org.kith.offers.vetting;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.kit.data.Sql;
import org.kith.offers.model.Volunteers;
import org.kith.offers.place.Today;

/**
 * Looks at every volunteer once a day, since checks run out and rules change at midnight and nobody calls. What it has
 * looked at today it leaves alone, and two instances never take the same volunteers.
 */
@ApplicationScoped
class Sweep {
    private static final Logger LOG = Logger.getLogger(Sweep.class);
    private static final String WORKER = "sweep";
    private static final int AT_ONCE = 100;
    private static final String DUE = "select id from volunteer where assessed_on < ? order by assessed_on, id limit "
            + AT_ONCE + " for update skip locked";

    private final Volunteers volunteers;
    private final Assessment assessment;
    private final NewTransaction transaction;
    private final Sql sql;
    private final Today today;

    Sweep(Volunteers volunteers, Assessment assessment, NewTransaction transaction, Sql sql, Today today) {
        this.volunteers = volunteers;
        this.assessment = assessment;
        this.transaction = transaction;
        this.sql = sql;
        this.today = today;
    }

    /** Assesses all who were not assessed today. */
    @Scheduled(
            identity = "sweep",
            every = "{kith.offers.sweep-every}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        int assessed = 0;
        int batch;
        do {
            batch = RunAsSystem.call(WORKER, () -> transaction.call(this::some));
            assessed += batch;
        } while (batch == AT_ONCE);
        if (assessed > 0) {
            LOG.infof("%d volunteers assessed for a new day", assessed);
        }
    }

    private int some() {
        List<UUID> due = sql.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(DUE)) {
                select.setObject(1, today.day());
                try (ResultSet row = select.executeQuery()) {
                    List<UUID> ids = new ArrayList<>();
                    while (row.next()) {
                        ids.add(row.getObject(1, UUID.class));
                    }
                    return ids;
                }
            }
        });
        due.forEach(id -> assessment.assess(volunteers.findById(id)));
        return due.size();
    }
}
