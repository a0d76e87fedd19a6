package org.kith.gateway.portal.referrals;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.form.Form;
import org.kith.gateway.portal.form.FormView;
import org.kith.gateway.portal.form.Typed;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.services.Referrals;

/** The family withdraws all that it agreed to: asked once, because it cannot be undone, and done at once. */
@Path("/referrals/{id:[0-9a-f-]{36}}/withdraw-all")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class WithdrawAllPage {
    private static final Form WITHDRAW = Form.named("withdraw-all");

    private final Referrals referrals;
    private final Pages pages;

    WithdrawAllPage(@RestClient Referrals referrals, Pages pages) {
        this.referrals = referrals;
        this.pages = pages;
    }

    record WithdrawAll(PageFrame page, Referrals.Referral referral, FormView form) implements TemplateInstance {}

    /** Says what will stop, and asks. */
    @GET
    public TemplateInstance ask(@PathParam("id") UUID id) {
        PageFrame page = pages.of("withdraw-all");
        return new WithdrawAll(page, referral(id), new FormView(WITHDRAW, page, Typed.nothing()));
    }

    /** Stops it. The user may lose access to the referral by this, so the list comes next. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("id") UUID id) {
        referrals.withdrawAgreement(referral(id).family().id(), new Referrals.Withdrawal());
        return Response.seeOther(URI.create("/referrals?success=all-withdrawn")).build();
    }

    private Referrals.Referral referral(UUID id) {
        return referrals.get(id).await().indefinitely().getEntity();
    }
}
