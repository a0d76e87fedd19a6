package org.kith.referrals.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.kith.kit.access.AccessDecision;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.kit.data.Sql;
import org.kith.places.Place;
import org.kith.places.Zone;
import org.kith.referrals.model.Family;

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

    /** Whether the caller's council answers for the zone where a family lives. */
    boolean isOurs(Family family) {
        return sql.one(
                        "select referrals_of_our_council(?) as ours",
                        row -> row.flag("ours"),
                        family.home().zone())
                .orElseThrow();
    }

    /** Whether the caller is of the council where a family lives: what is reserved to a council is to that one. */
    public AccessDecision ofItsCouncil(Family family) {
        return new AccessDecision()
                .unless(
                        isOurs(family),
                        "other-council",
                        "The family lives where another council answers. Only that council does this.");
    }

    /** Whether a family that the caller may not see lives where another council answers. */
    public boolean isOfOther(UUID familyId) {
        return sql.one("select referrals_family_of_other_council(?) as other", row -> row.flag("other"), familyId)
                .orElseThrow();
    }

    /** Whether an organisation is a council that answers for a zone of the place. */
    public boolean isOne(UUID organisation) {
        return sql.one("select 1 as zone from zone_council where council_id = ? limit 1", row -> true, organisation)
                .isPresent();
    }
}
