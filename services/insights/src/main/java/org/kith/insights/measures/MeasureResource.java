package org.kith.insights.measures;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.problem.Problem;

/** What each number means. A definition holds no number, so everybody of the network may read it. */
@Path("/v1/measures")
@Authenticated
public class MeasureResource {
    private final CurrentCaller caller;

    MeasureResource(CurrentCaller caller) {
        this.caller = caller;
    }

    /** All definitions. */
    @GET
    public MeasureList list() {
        caller.get();
        return new MeasureList(Measures.all().stream().map(Measure::view).toList());
    }

    /** One definition. */
    @GET
    @Path("/{key}")
    public MeasureView get(@PathParam("key") String key) {
        caller.get();
        return Measures.find(key).map(Measure::view).orElseThrow(Problem::notFound);
    }
}
