package org.kith.gateway.portal.services;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.kith.gateway.edge.services.CallerHeaders;
import org.kith.gateway.edge.services.FailureMapper;

/** What the referrals service keeps of a family as a whole: its risk, and whether it is held. */
@RegisterRestClient(configKey = "referrals")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(FailureMapper.class)
@Path("/v1/families/{id}")
public interface Families {
    /** The changes of its risk, oldest first; the last one holds. */
    @GET
    @Path("/risk")
    Listing<RiskChange> risk(@PathParam("id") UUID id);

    /** Says how high its risk is. */
    @POST
    @Path("/risk")
    void assess(@PathParam("id") UUID id, NewRisk risk);

    /** Holds it: nothing new begins for it. */
    @POST
    @Path("/hold")
    void hold(@PathParam("id") UUID id);

    /** Lifts that again. */
    @POST
    @Path("/hold/lift")
    void lift(@PathParam("id") UUID id, Lifting lifting);

    /** A change of the risk; the reason is null when it is not for the caller. */
    record RiskChange(
            @Vocabulary("risk") @Nullable String previous,
            @Vocabulary("risk") String riskBand,
            @Nullable String reason,
            UUID organisationId,
            Instant assessedAt) {}

    /** Another risk; the reason is needed to lower it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewRisk(@Vocabulary("risk") String riskBand, String reason) {}

    /** Why it is held no longer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Lifting(String reason) {}
}
