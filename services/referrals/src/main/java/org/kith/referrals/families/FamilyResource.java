package org.kith.referrals.families;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.kith.kit.audit.AuditEntry;
import org.kith.kit.http.Etags;
import org.kith.kit.http.Page;
import org.kith.referrals.access.Access;
import org.kith.referrals.access.SeenFamily;
import org.kith.referrals.model.Children;
import org.kith.referrals.model.Referrals;

/** A family, and who saw it. */
@Path("/v1/families/{id}")
@Authenticated
public class FamilyResource {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Access access;
    private final FamilyAudit audit;
    private final Children children;
    private final Referrals referrals;
    private final Clock clock;

    FamilyResource(Access access, FamilyAudit audit, Children children, Referrals referrals, Clock clock) {
        this.access = access;
        this.audit = audit;
        this.children = children;
        this.referrals = referrals;
        this.clock = clock;
    }

    /** The family as far as the caller may see it. */
    @GET
    @Transactional
    public Response get(@PathParam("id") UUID id) {
        SeenFamily seen = access.readFamily(id, "family.read");
        FamilyView view = new FamilyView(
                seen.sight().basis(),
                FamilyPart.of(seen.family(), seen.sight()),
                ChildPart.of(
                        children.ofFamily(id),
                        seen.sight(),
                        clock.instant().atZone(LONDON).toLocalDate()),
                referrals.ofFamily(id).stream().map(FamilyView.ReferralLine::of).toList());
        return Response.ok(view)
                .header("ETag", Etags.of(seen.family().version()))
                .build();
    }

    /** Who saw or did what with the family, and who tried, oldest first; all on one page. */
    @GET
    @Path("/audit")
    public Page<AuditEntry> audit(@PathParam("id") UUID id) {
        return new Page<>(audit.of(id), null);
    }
}
