package org.kith.doorsteps.door;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.audit.Audit;
import org.kith.kit.data.Sql;
import org.kith.kit.identity.Caller;
import org.kith.kit.problem.FieldError;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.places.Place;

/** How much of the do-not-knock list one caller may see: the zones where they work, so many postcodes an hour. */
@ApplicationScoped
class SearchLimit {
    static final String ACTION = "do-not-knock.search";

    private static final Duration WITHIN = Duration.ofHours(1);
    private static final int DENIALS_NOTED = 10;

    private final Sql sql;
    private final Place place;
    private final Audit audit;
    private final Clock clock;
    private final int most;

    SearchLimit(
            Sql sql,
            Place place,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "kith.doorsteps.searches-an-hour") int most) {
        this.sql = sql;
        this.place = place;
        this.audit = audit;
        this.clock = clock;
        this.most = most;
    }

    /** @throws Problem 429 when the caller has searched as often as they may in the last hour */
    void check(Caller who) {
        if (searches("allowed") >= most) {
            deny(who, "too-often");
            throw Problem.of(
                    ProblemType.TOO_MANY_REQUESTS,
                    "You have searched " + most
                            + " postcodes within an hour. Try again later; a patch's download has the"
                            + " marks of all its doors.");
        }
    }

    /**
     * A coordinator plans for the network; others search where their organisation has a patch, or where it is the council.
     *
     * @throws Problem 403 elsewhere
     */
    void requireZone(Caller who, String zone) {
        boolean theirs = who.is(Role.COORDINATOR)
                || place.councilOf(zone).filter(who::actsFor).isPresent()
                || sql.one("select works_in_zone(?) as works", row -> row.flag("works"), zone)
                        .orElse(false);
        if (!theirs) {
            deny(who, "not-your-zone");
            String why = "Your organisation has no patch in this zone. Ask a coordinator to give you one.";
            throw Problem.of(ProblemType.FORBIDDEN, why, List.of(new FieldError("/postcode", "not-your-zone", why)));
        }
    }

    /** A few times an hour: a flood must not fill the audit, nor push out of it what the limit counts. */
    private void deny(Caller who, String why) {
        if (searches("denied") < DENIALS_NOTED) {
            audit.denied(who.person(), ACTION, why);
        }
    }

    private int searches(String outcome) {
        Instant since = clock.instant().minus(WITHIN);
        return sql.one(
                        "select searches_since(?::timestamptz, ?) as searches",
                        row -> row.number("searches"),
                        since,
                        outcome)
                .orElse(0);
    }
}
