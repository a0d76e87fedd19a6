package org.kith.offers.vetting;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.kit.data.Sql;
import org.kith.kit.time.UkCalendar;
import org.kith.offers.volunteer.Volunteers;

/**
 * Assesses every volunteer once a day, since checks run out and rules change at midnight and nobody calls. Whoever was
 * assessed today is left alone, and two instances never take the same volunteers.
 */
@ApplicationScoped
class AssessEveryDay {
    private static final Logger LOG = Logger.getLogger(AssessEveryDay.class);
    private static final int AT_ONCE = 100;

    private final Volunteers volunteers;
    private final AssessVolunteer assessVolunteer;
    private final NewTransaction transaction;
    private final Sql sql;
    private final UkCalendar calendar;

    AssessEveryDay(
            Volunteers volunteers,
            AssessVolunteer assessVolunteer,
            NewTransaction transaction,
            Sql sql,
            UkCalendar calendar) {
        this.volunteers = volunteers;
        this.assessVolunteer = assessVolunteer;
        this.transaction = transaction;
        this.sql = sql;
        this.calendar = calendar;
    }

    /** Assesses all who were not assessed today. */
    @Scheduled(
            identity = "assess-every-day",
            every = "{kith.offers.assess-every}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        int assessed = 0;
        int batch;
        do {
            batch = RunAsSystem.call("assess-every-day", () -> transaction.call(this::some));
            assessed += batch;
        } while (batch == AT_ONCE);
        if (assessed > 0) {
            LOG.infof("%d volunteers assessed for a new day", assessed);
        }
    }

    private int some() {
        List<UUID> due = sql.list(
                "select id from volunteer where assessed_on < ? order by assessed_on, id limit ? for update skip locked",
                row -> row.uuid("id"),
                calendar.today(),
                AT_ONCE);
        due.forEach(id -> assessVolunteer.assess(volunteers.findById(id)));
        return due.size();
    }
}
