package org.kith.gateway.portal.services;

import jakarta.annotation.Nullable;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.kith.gateway.edge.services.CallerHeaders;
import org.kith.gateway.edge.services.FailureMapper;

/** The doorsteps service. */
@RegisterRestClient(configKey = "doorsteps")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(FailureMapper.class)
@Path("/v1")
public interface Doorsteps {
    /** What came of the walks the caller may see: in total, and walk by walk. */
    @GET
    @Path("/walks/summary")
    Summary summary(@QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    /** The address of a door; the duty team of the council only. */
    @GET
    @Path("/doors/{id}")
    Door door(@PathParam("id") UUID id);

    /** What came of walks. */
    record Summary(
            Tally total, List<WalkTally> items, @Nullable String next) {}

    /** What came of a walk. */
    record WalkTally(Walk walk, Tally tally) {}

    /** A walk. */
    record Walk(String zone, Instant startedAt) {}

    /** Counts; knocks by their outcome. */
    record Tally(
            long doors,
            long conversations,
            long offers,
            long needs,
            @Vocabulary("outcome") Map<String, Long> byOutcome) {}

    /** A door. */
    record Door(String label, String street, String postcode) {}
}
