package org.kith.referrals.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.kit.data.Sql;
import org.kith.places.Place;
import org.kith.places.Zone;

/**
 * Which council's duty team answers for a zone, as the place says. Without a zone, or while nobody is told of it, every
 * council's does. The database holds the same rule, so it is told whose each zone is.
 */
@ApplicationScoped
public class Councils {
    private final Place place;
    private final Sql sql;
    private final NewTransaction newTransaction;

    Councils(Place place, Sql sql, NewTransaction newTransaction) {
        this.place = place;
        this.sql = sql;
        this.newTransaction = newTransaction;
    }

    void store(@Observes StartupEvent event) {
        RunAsSystem.run(
                "councils",
                () -> newTransaction.call(() -> {
                    sql.update("delete from zone_council");
                    place.zones().stream().map(Zone::code).forEach(zone -> place.councilOf(zone)
                            .ifPresent(council -> sql.update(
                                    "insert into zone_council (zone, council_id) values (?, ?)", zone, council)));
                    return true;
                }));
    }

    /** Whether another council answers for one zone than for the other; for a zone that is nobody's every council does. */
    public boolean differ(String zone, String other) {
        return sql.one(
                        "select one.council_id <> other.council_id as differ from zone_council one join zone_council other "
                                + "on one.zone = ? and other.zone = ?",
                        row -> row.flag("differ"),
                        zone,
                        other)
                .orElse(false);
    }

    /**
     * Whether the duty team of an organisation answers for a zone.
     *
     * @param zone null when it is not known
     */
    public boolean answersFor(UUID organisation, String zone) {
        return place.councilOf(zone).map(organisation::equals).orElse(true);
    }
}
