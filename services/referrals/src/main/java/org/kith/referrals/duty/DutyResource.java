package org.kith.referrals.duty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.access.CouncilDuty;
import org.kith.kit.http.Cursor;
import org.kith.kit.identity.CurrentCaller;

/** What the council's duty team has on its hands. */
@Path("/v1/duty")
@RolesAllowed(Role.DUTY)
public class DutyResource {
    private final DutyList list;
    private final CurrentCaller caller;

    DutyResource(DutyList list, CurrentCaller caller) {
        this.list = list;
        this.caller = caller;
    }

    /**
     * High-risk referrals, step-ups and concerns whose child nobody has seen yet, the soonest due first.
     *
     * @param all true: those done with as well
     */
    @GET
    @Transactional
    public Response list(
            @QueryParam("all") @DefaultValue("false") boolean all,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        CouncilDuty.decision(caller.get()).orForbidden();
        int size = Cursor.limit(limit);
        return DutyCursor.page(list.after(DutyCursor.decode(cursor), all, size + 1), size)
                .toResponse(uri);
    }
}
