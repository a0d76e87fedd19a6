package org.kith.testkit.sample;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;

/** Visits of one's own organisation. */
@Path("/v1/visits")
@RolesAllowed({"partner", "practitioner", "system"})
class VisitResource {
    private final Visits visits;

    VisitResource(Visits visits) {
        this.visits = visits;
    }

    record LogVisit(UUID id, String note) {}

    record VisitView(UUID id, String note) {}

    record Count(int visits) {}

    @POST
    public Count log(LogVisit visit) {
        return new Count(visits.log(visit.id(), visit.note()));
    }

    @GET
    public List<VisitView> all() {
        return visits.all();
    }
}
