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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.form.Asking;
import org.kith.gateway.portal.form.Sending;
import org.kith.gateway.portal.form.Typed;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.services.Families;
import org.kith.gateway.portal.services.Referrals;
import org.kith.gateway.portal.words.Names;

/** Records what somebody agreed to for a family, purpose by purpose, and what they refused. */
@Path("/families/{id:[0-9a-f-]{36}}/agreement/record")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class RecordAgreementPage {
    private final Referrals referrals;
    private final Families families;
    private final Pages pages;

    RecordAgreementPage(@RestClient Referrals referrals, @RestClient Families families, Pages pages) {
        this.referrals = referrals;
        this.families = families;
        this.pages = pages;
    }

    /** Asks what somebody agreed to; until it is answered, nobody was asked. */
    @GET
    public TemplateInstance ask(@PathParam("id") UUID id) {
        return show(id, form(id), AgreeForm.unanswered());
    }

    /** Records it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        Typed typed = new Typed(values);
        AgreeForm form = form(id);
        Sending sending = new Sending(form.form(), typed, pages.words("ask"));
        form.check(typed, sending);
        return sending.send(
                AgreeForm.Answers.class,
                answers -> {
                    families.recordAgreement(id, typed.idempotencyKey(), form.statement(answers));
                    return AgreementPage.of(id) + "?success=agreement-recorded";
                },
                () -> show(id, form, typed));
    }

    private AgreeForm form(UUID id) {
        return AgreeForm.of(
                AgreementModel.options(referrals.family(id).children(), pages.words("agreement")),
                families.agreement(id).await().indefinitely().history());
    }

    private TemplateInstance show(UUID id, AgreeForm form, Typed typed) {
        String caption = pages.words("family").t("family.title", Names.shortId(id));
        Asking asking = new Asking(pages, "agree", caption, AgreementPage.of(id) + "/record", AgreementPage.of(id));
        PageFrame page = asking.frame(typed);
        return asking.show(page, form.view(page, typed), typed, List.of(), List.of());
    }
}
