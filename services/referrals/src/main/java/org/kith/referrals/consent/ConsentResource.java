package org.kith.referrals.consent;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/** A family's consent. */
@Path("/v1/families/{id}/consent")
@Authenticated
public class ConsentResource {
    private final Withdrawal withdrawal;

    ConsentResource(Withdrawal withdrawal) {
        this.withdrawal = withdrawal;
    }

    /** The family takes its consent back: anybody who works with it notes that, and it holds at once. */
    @POST
    @Path("/withdraw")
    @Transactional
    public WithdrawalView withdraw(@PathParam("id") UUID id) {
        return withdrawal.withdraw(id);
    }
}
