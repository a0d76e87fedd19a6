package org.kith.insights.measures;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.kit.http.Answers;
import org.kith.kit.http.Page;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.problem.Problem;

/** What each number means. A definition holds no number, so everybody of the network may read it. */
@Tag(name = "Measures", description = "The one definition of each number, and who may see it.")
@Path("/v1/measures")
@Authenticated
public class MeasureResource {
    private final CurrentCaller caller;

    MeasureResource(CurrentCaller caller) {
        this.caller = caller;
    }

    @Operation(
            summary = "List the definitions of all measures",
            description = "In the order of the chain from knock to contact, always on one page.")
    @GET
    public RestResponse<Page<MeasureView>> list(@Context UriInfo uri) {
        caller.get();
        return Answers.page(
                new Page<>(Measures.all().stream().map(Measure::view).toList(), null), uri);
    }

    @Operation(summary = "Read the definition of a measure")
    @GET
    @Path("/{key}")
    public RestResponse<MeasureView> get(
            @Parameter(description = "Stable name of the measure.", example = "doors-knocked") @PathParam("key")
                    String key) {
        caller.get();
        return Answers.ok(Measures.find(key).map(Measure::view).orElseThrow(Problem::notFound));
    }
}
