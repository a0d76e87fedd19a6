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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.edge.services.ServiceFailure;
import org.kith.gateway.portal.form.Asking;
import org.kith.gateway.portal.form.Confirmation;
import org.kith.gateway.portal.form.Sending;
import org.kith.gateway.portal.form.Typed;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.services.Referrals;

/**
 * Records that a family takes back what it agreed to, where the user knows only its referral and does not see that: whoever
 * hears a no records it. Where they see it, the family's own page asks.
 */
@Path("/referrals/{id:[0-9a-f-]{36}}/agreement/withdraw")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class WithdrawForReferralPage {
    private static final String ACT = "stop";
    private static final String LIST = "/referrals";
    private static final int NOT_FOUND = 404;
    private static final StopForm FORM = new StopForm(List.of());

    private final Referrals referrals;
    private final Pages pages;

    WithdrawForReferralPage(@RestClient Referrals referrals, Pages pages) {
        this.referrals = referrals;
        this.pages = pages;
    }

    /** Asks what is taken back. */
    @GET
    public Response ask(@PathParam("id") UUID id) {
        return seen(id).orElseGet(() -> Response.ok(show(id, Typed.nothing())).build());
    }

    /** Records that it is taken back, once the user has read what that ends. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        Typed typed = new Typed(values);
        Sending sending = new Sending(FORM.form(), typed, pages.words("ask"));
        FORM.check(typed, sending);
        try {
            return sending.asking(() -> confirm(id, typed))
                    .send(
                            StopForm.Answers.class,
                            answers -> {
                                referrals.withdrawForReferral(id, answers.withdrawal());
                                return LIST + "?success=agreement-withdrawn";
                            },
                            () -> show(id, typed));
        } catch (ServiceFailure failure) {
            if (failure.status() != NOT_FOUND) {
                throw failure;
            }
            // What was heard must not be lost: the page says that it is not recorded, and whom to tell.
            typed.wrong(StopForm.WHAT, StopForm.unknown(pages.of("agreement", ""), "ask.stop.unknown"));
            return Response.status(NOT_FOUND).entity(show(id, typed)).build();
        }
    }

    /** The page of the family, where the user sees the referral; empty where they do not, and may say no for it. */
    private Optional<Response> seen(UUID id) {
        try {
            UUID family = referrals
                    .get(id)
                    .await()
                    .indefinitely()
                    .getEntity()
                    .family()
                    .id();
            return Optional.of(Response.seeOther(URI.create(AgreementPage.of(family) + "/withdraw"))
                    .build());
        } catch (ServiceFailure failure) {
            if (failure.status() == NOT_FOUND && pages.of("agreement", "").hearsFamilies()) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private TemplateInstance show(UUID id, Typed typed) {
        Asking asking = new Asking(pages, ACT, caption(), action(id), LIST);
        PageFrame page = asking.frame(typed);
        return asking.show(page, FORM.view(page, typed), typed, List.of(), List.of(page.t("ask.stop.hidden")));
    }

    private TemplateInstance confirm(UUID id, Typed typed) {
        PageFrame page = pages.of("agreement", "");
        Confirmation question = new Confirmation(pages, ACT, caption(), action(id), LIST);
        FORM.willEnd(typed, page.words()).forEach(question::say);
        return question.ask(FORM.view(page, typed));
    }

    private String caption() {
        return pages.words("referral").t("referral.not-seen");
    }

    private static String action(UUID id) {
        return "/referrals/" + id + "/agreement/withdraw";
    }
}
