package org.kith.insights.dashboard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.kith.kit.identity.Role;

/** The network's numbers. Nobody gets them unsuppressed. */
@Path("/v1")
@RolesAllowed({Role.COMMISSIONER, Role.COORDINATOR, Role.NETWORK_ADMIN, Role.DUTY})
public class DashboardResource {
    private final Dashboard dashboard;

    DashboardResource(Dashboard dashboard) {
        this.dashboard = dashboard;
    }

    /** By zone and total, for whole months; without months, everything so far. */
    @GET
    @Path("/dashboard")
    public DashboardView get(@QueryParam("from") String from, @QueryParam("to") String to) {
        return dashboard.of(from, to);
    }
}
