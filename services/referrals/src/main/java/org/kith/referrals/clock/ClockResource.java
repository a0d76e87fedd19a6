package org.kith.referrals.clock;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.UUID;
import org.kith.referrals.access.Access;

/** The decision clock of a referral. */
@Path("/v1/referrals/{id}/clock")
@Authenticated
public class ClockResource {
    private final Access access;
    private final Clock clock;

    ClockResource(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /** The clock as it stands now. */
    @GET
    @Transactional
    public ClockView get(@PathParam("id") UUID id) {
        return ClockView.of(access.read(id, "referral.clock").referral(), clock.instant());
    }
}
