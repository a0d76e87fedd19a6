package org.kith.gateway.portal.referrals;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
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
import org.kith.gateway.portal.page.SuccessMessage;
import org.kith.gateway.portal.services.Families;
import org.kith.gateway.portal.services.Referrals;
import org.kith.gateway.portal.words.Names;

/** What a family agrees to: what is in force, and what was said. */
@Path("/families/{id:[0-9a-f-]{36}}/agreement")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class AgreementPage {
    static final String[] PURPOSES = {"refer", "share", "match", "tell-volunteer", "feedback"};

    private final Referrals referrals;
    private final Families families;
    private final Organisations organisations;
    private final Pages pages;

    AgreementPage(
            @RestClient Referrals referrals, @RestClient Families families, Organisations organisations, Pages pages) {
        this.referrals = referrals;
        this.families = families;
        this.organisations = organisations;
        this.pages = pages;
    }

    record Agreement(PageFrame page, AgreementModel agreement, SuccessMessage success) implements TemplateInstance {}

    /** What is in force, and what was said. */
    @GET
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("success") String success) {
        PageFrame page = pages.of("agreement", Names.shortId(id));
        AgreementModel model = AgreementModel.of(
                id,
                Names.shortId(id),
                families.agreement(id).await().indefinitely(),
                referrals.family(id).children(),
                organisations,
                page.words());
        return new Agreement(page, model, SuccessMessage.of(page.words(), success));
    }

    /** Where the page of a family is. */
    static String of(UUID id) {
        return "/families/" + id + "/agreement";
    }
}
