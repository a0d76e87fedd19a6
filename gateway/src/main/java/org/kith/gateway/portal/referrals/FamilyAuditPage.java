package org.kith.gateway.portal.referrals;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.services.Families;
import org.kith.gateway.portal.words.Names;

/** Who saw a family, did something with it or tried. The service decides who may read that, and notes that they did. */
@Path("/families/{id:[0-9a-f-]{36}}/audit")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class FamilyAuditPage {
    private final Families families;
    private final Organisations organisations;
    private final OwnOrganisation own;
    private final Pages pages;

    FamilyAuditPage(@RestClient Families families, Organisations organisations, OwnOrganisation own, Pages pages) {
        this.families = families;
        this.organisations = organisations;
        this.own = own;
        this.pages = pages;
    }

    record FamilyAudit(PageFrame page, UUID id, String number, AuditModel audit) implements TemplateInstance {}

    /**
     * A page of it.
     *
     * @param person the end of an account's number; empty for all
     * @param day a day in words; empty for all
     * @param outcome allowed or denied; empty for both
     * @param number number of the page
     */
    @GET
    public TemplateInstance show(
            @PathParam("id") UUID id,
            @QueryParam("person") @DefaultValue("") String person,
            @QueryParam("day") @DefaultValue("") String day,
            @QueryParam("outcome") @DefaultValue("") String outcome,
            @QueryParam("number") @DefaultValue("1") int number) {
        PageFrame page = pages.of("family-audit", Names.shortId(id));
        return new FamilyAudit(
                page,
                id,
                Names.shortId(id),
                AuditModel.of(
                        families.audit(id).items(),
                        new AuditModel.Chosen(person, day, outcome),
                        number,
                        own.user(),
                        organisations,
                        page.words()));
    }

    /** Whether the user is one of those who read it. */
    static boolean reads(PageFrame page) {
        return page.may("referrals.readFamilyAudit") && page.user().isAny("practitioner", "partner", "duty");
    }
}
