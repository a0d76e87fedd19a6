package org.kith.gateway.portal.services;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.kith.gateway.edge.services.CallerHeaders;
import org.kith.gateway.edge.services.FailureMapper;

/** What only the duty team does, and gives its reason for. */
@RegisterRestClient(configKey = "referrals")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(FailureMapper.class)
@Path("/v1")
public interface DutyDesk {
    /** Closes what was handed to the duty team. */
    @POST
    @Path("/duty/handovers/{id}/close")
    void closeHandover(@PathParam("id") UUID id, ClosingOfHandover closing);

    /** Opens the family that a concern names. */
    @POST
    @Path("/concerns/{id}/open-family")
    void openFamily(@PathParam("id") UUID id, OpeningOfFamily opening);

    /** Why the duty team needs to do nothing more. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClosingOfHandover(String reason) {}

    /** Why the family is opened. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OpeningOfFamily(String reason) {}
}
