package org.kith.referrals.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.kith.kit.access.AccessDecision;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.kit.data.Sql;
import org.kith.kit.identity.CurrentCaller;
import org.kith.places.Place;
import org.kith.places.Zone;
import org.kith.referrals.model.Family;

/**
 * Which council's duty team answers for a zone, as the place says. Without a zone, or while nobody is told of it, every
 * council's does. The database holds the same rule, so it is told whose each zone is.
 */
@ApplicationScoped
public class Councils {
    /** How taking a family over is noted in its audit; partners are not told, because it says that something about its safety is open. */
    public static final String TAKE_OVER = "family.take-over";

    private final Place place;
    private final Sql sql;
    private final NewTransaction newTransaction;
    private final CurrentCaller caller;

    Councils(Place place, Sql sql, NewTransaction newTransaction, CurrentCaller caller) {
        this.place = place;
        this.sql = sql;
        this.newTransaction = newTransaction;
        this.caller = caller;
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

    /**
     * Whether a family is for the caller's duty team: it lives where their council answers, or moved away from there and was not taken
     * over yet. Asked past the rows of the caller.
     */
    public boolean isForOurDuty(UUID familyId) {
        return sql.one("select referrals_family_of_our_duty(?) as ours", row -> row.flag("ours"), familyId)
                .orElseThrow();
    }

    /**
     * Whether the caller is of the council that decides about a family: what is reserved to a council is to that one. It is the one where the
     * family lives; of a family that moved while something about its safety was open, the one before, until the duty team there takes it
     * over.
     */
    public AccessDecision ofItsCouncil(Family family) {
        return new AccessDecision()
                .unless(
                        isOurs(family),
                        "other-council",
                        "Another council decides about this family. If it has moved, the duty team of where it lives takes it over "
                                + "first.");
    }

    private boolean isOurs(Family family) {
        return sql.one("select referrals_family_of_our_council(?) as ours", row -> row.flag("ours"), family.id())
                .orElseThrow();
    }

    /** Whether the caller is of the council where a family lives now, whether that decides about it already or not. */
    public AccessDecision ofItsHome(Family family) {
        return new AccessDecision()
                .unless(
                        sql.one(
                                        "select referrals_of_our_council(?) as ours",
                                        row -> row.flag("ours"),
                                        family.home().zone())
                                .orElseThrow(),
                        "other-council",
                        "The family lives where another council answers. Only the duty team of that council does this.");
    }

    /** Whether the caller's duty team may take a family over: it lives there, and the council of where it lived decides about it still. */
    public boolean isToTakeOver(Family family) {
        return CouncilDuty.is(caller.get())
                && !isOurs(family)
                && ofItsHome(family).allowed();
    }

    /** Whether another council than that of where it lives decides about a family yet, because something about its safety was open. */
    public boolean isDecidedElsewhere(Family family) {
        return sql.one(
                        "select not referrals_one_council(f.council_zone, f.zone) as elsewhere from family f where f.id = ?",
                        row -> row.flag("elsewhere"),
                        family.id())
                .orElse(false);
    }

    /** After a family moved, stored: the council there decides about it, unless something about its safety is open. */
    public void settle(UUID familyId) {
        sql.one("select 1 as settled from referrals_settle_council(?)", row -> true, familyId);
    }

    /**
     * The council where a family lives decides about it from now on.
     *
     * @return whether another one did before
     */
    public boolean takeOver(UUID familyId) {
        return sql.one("select referrals_take_over(?) as taken", row -> row.flag("taken"), familyId)
                .orElseThrow();
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
