package org.kith.doorsteps.place;

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
 * Which council's duty team is told where the doors of a zone are, as the place says. While nobody is told whose a zone is, every
 * council's is. The database holds the same rule, so it is told whose each zone is.
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

    /** Whether the duty team of an organisation answers for a zone. */
    public boolean answersFor(UUID organisation, String zone) {
        return place.councilOf(zone).map(organisation::equals).orElse(true);
    }
}
