package org.kith.offers.kind;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.kith.contracts.vocabulary.Kind;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.problem.Problem;
import org.kith.offers.place.Today;
import org.kith.offers.suitability.Standards;

/** Kinds of help. */
@Path("/v1/kinds")
@Blocking
class KindResource {
    private final Standards standards;
    private final CurrentCaller caller;
    private final Today today;

    KindResource(Standards standards, CurrentCaller caller, Today today) {
        this.standards = standards;
        this.caller = caller;
        this.today = today;
    }

    /**
     * Every kind with what is asked of who gives it on a day; the rules changed on 1 September 2026.
     *
     * @param on a day, today when left out
     */
    @GET
    @Authenticated
    public KindsView list(@QueryParam("on") String on) {
        caller.get();
        LocalDate day = day(on);
        List<KindView> kinds = Arrays.stream(Kind.values())
                .map(kind -> standards
                        .find(kind.closeness(), true, day)
                        .flatMap(regular -> standards
                                .find(kind.closeness(), false, day)
                                .map(occasional -> KindView.of(kind, regular, occasional)))
                        .orElseThrow(() -> Problem.field("on", "range", "No rules are known for that day.")))
                .toList();
        return new KindsView(day, kinds);
    }

    private LocalDate day(String on) {
        try {
            return on == null || on.isEmpty() ? today.day() : LocalDate.parse(on);
        } catch (DateTimeException e) {
            throw Problem.of(
                    org.kith.kit.problem.ProblemType.VALIDATION, "Write the day as 2026-09-01 in the query 'on'.", e);
        }
    }
}
