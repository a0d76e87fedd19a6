package org.kith.gateway.portal.services;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.kith.gateway.edge.services.CallerHeaders;
import org.kith.gateway.edge.services.FailureMapper;

/** The offers service. */
@RegisterRestClient(configKey = "offers")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(FailureMapper.class)
@Path("/v1")
public interface Offers {
    /** The network's organisations. */
    @GET
    @Path("/organisations")
    Listing<Organisation> organisations(@QueryParam("limit") int limit);

    /** Offers of a kind that the caller may see. */
    @GET
    @Path("/offers")
    Listing<Offered> offers(@QueryParam("kind") String kind, @QueryParam("limit") int limit);

    /** An offer that the caller may see. */
    @GET
    @Path("/offers/{id}")
    Offered offer(@PathParam("id") UUID id);

    /** A volunteer and who it is; coordinators only, and noted in the volunteer's audit. */
    @GET
    @Path("/volunteers/{id}")
    Volunteer volunteer(@PathParam("id") UUID id);

    /** An organisation of the network. */
    record Organisation(UUID id, String name, String kind) {}

    /** An offer; who makes it is not among its fields. */
    record Offered(
            UUID id,
            @Vocabulary("state") String state,
            String zone,
            int radiusMetres,
            @Vocabulary("language") List<String> languages,
            List<String> ages,
            @Vocabulary("gender") String gender,
            String slots,
            UUID organisationId,
            LocalDate checksValidUntil,
            Instant offeredAt,
            int spacesLeft) {}

    /** A volunteer; without a person when nobody knows who it is any more. */
    record Volunteer(UUID organisationId, Person person) {}

    /** Who a volunteer is, how to reach them, and whether they agreed to that. */
    record Person(String name, String phone, String email, String postcode, boolean mayContact) {}
}
