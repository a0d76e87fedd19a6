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
import org.kith.gateway.portal.form.Confirmation;
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
    private static final String ACT = "agree";
    private static final String SHARE = "share";

    private final Referrals referrals;
    private final Families families;
    private final SeenByAgreement seen;
    private final Pages pages;

    RecordAgreementPage(
            @RestClient Referrals referrals, @RestClient Families families, SeenByAgreement seen, Pages pages) {
        this.referrals = referrals;
        this.families = families;
        this.seen = seen;
        this.pages = pages;
    }

    /** Asks what somebody agreed to; until it is answered, nobody was asked. */
    @GET
    public TemplateInstance ask(@PathParam("id") UUID id) {
        return show(
                id, form(referrals.family(id), families.agreement(id).await().indefinitely()), AgreeForm.unanswered());
    }

    /** Records it; a no that ends something once the user has read what. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        Typed typed = new Typed(values);
        Referrals.FamilyRecord family = referrals.family(id);
        Families.AgreementRecord record = families.agreement(id).await().indefinitely();
        AgreeForm form = form(family, record);
        Sending sending = new Sending(form.form(), typed, pages.words("ask"));
        form.check(typed, sending);
        List<String> ending = form.ending(typed, record.children());
        if (!ending.isEmpty()) {
            sending = sending.asking(() -> confirm(id, form, family, ending, typed));
        }
        return sending.send(
                AgreeForm.Answers.class,
                answers -> {
                    boolean atStake = ending.contains(SHARE) && seen.mayLoseIt(id, family);
                    families.recordAgreement(id, typed.idempotencyKey(), form.statement(answers));
                    String done = ending.isEmpty() ? "agreement-recorded" : "agreement-recorded-ended";
                    return seen.next(id, atStake, done, "agreement-recorded-lost");
                },
                () -> show(id, form, typed));
    }

    private AgreeForm form(Referrals.FamilyRecord family, Families.AgreementRecord record) {
        return AgreeForm.of(AgreementModel.options(family.children(), pages.words("agreement")), record.history());
    }

    private TemplateInstance confirm(
            UUID id, AgreeForm form, Referrals.FamilyRecord family, List<String> ending, Typed typed) {
        PageFrame page = pages.of("agreement", Names.shortId(id));
        Confirmation question = new Confirmation(pages, ACT, caption(id), action(id), AgreementPage.of(id));
        form.willEnd(typed, ending, page.words()).forEach(question::say);
        if (ending.contains(SHARE)) {
            seen.warning(id, family).ifPresent(question::warn);
        }
        return question.ask(form.view(page, typed));
    }

    private TemplateInstance show(UUID id, AgreeForm form, Typed typed) {
        Asking asking = new Asking(pages, ACT, caption(id), action(id), AgreementPage.of(id));
        PageFrame page = asking.frame(typed);
        return asking.show(page, form.view(page, typed), typed, List.of(), List.of());
    }

    private static String action(UUID id) {
        return AgreementPage.of(id) + "/record";
    }

    private String caption(UUID id) {
        return pages.words("family").t("family.title", Names.shortId(id));
    }
}
