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
import org.kith.gateway.edge.services.ServiceFailure;
import org.kith.gateway.portal.form.Asking;
import org.kith.gateway.portal.form.Confirmation;
import org.kith.gateway.portal.form.FormView;
import org.kith.gateway.portal.form.Sending;
import org.kith.gateway.portal.form.Typed;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.services.Families;
import org.kith.gateway.portal.services.Referrals;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.Option;

/**
 * Records that a family withdraws its agreement: what, for whom and who asked for it are chosen, then asked once more.
 * A family that only others see is asked about too, and nothing of it is shown: whoever hears a no records it.
 */
@Path("/families/{id:[0-9a-f-]{36}}/agreement/withdraw")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class WithdrawAgreementPage {
    private static final String ACT = "stop";
    private static final int NOT_FOUND = 404;
    private static final String LIST = SeenByAgreement.LIST;
    private static final Referrals.FamilyRecord HIDDEN = new Referrals.FamilyRecord(
            null, false, false, null, List.of(), List.of(), List.of(), null, List.of(), List.of());

    private final Referrals referrals;
    private final Families families;
    private final SeenByAgreement seen;
    private final Pages pages;

    WithdrawAgreementPage(
            @RestClient Referrals referrals, @RestClient Families families, SeenByAgreement seen, Pages pages) {
        this.referrals = referrals;
        this.families = families;
        this.seen = seen;
        this.pages = pages;
    }

    /** Asks what is withdrawn. */
    @GET
    public TemplateInstance ask(@PathParam("id") UUID id) {
        return show(id, family(id), Typed.nothing());
    }

    /** Records that it is withdrawn, once the user has read what that ends. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        Typed typed = new Typed(values);
        Referrals.FamilyRecord family = family(id);
        if (HIDDEN.equals(family) && WhichChildren.some(typed)) {
            // Chosen while the user saw the children: that it is for all of them now is asked once more.
            typed.forget("confirmed");
            WhichChildren.forget(typed);
        }
        StopForm form = new StopForm(options(family.children()));
        Sending sending = new Sending(form.form(), typed, pages.words("ask"));
        form.check(typed, sending);
        try {
            return sending.asking(() -> confirm(id, form, family, typed))
                    .send(
                            StopForm.Answers.class,
                            answers -> {
                                boolean atStake = StopForm.stopsSharing(typed) && seen.mayLoseIt(id, family);
                                families.withdrawAgreement(id, answers.withdrawal());
                                return next(id, family, atStake);
                            },
                            () -> show(id, family, typed));
        } catch (ServiceFailure failure) {
            if (failure.status() != NOT_FOUND) {
                throw failure;
            }
            // What was heard must not be lost: the page says that it is not recorded, and whom to tell.
            typed.wrong(
                    StopForm.WHAT,
                    StopForm.unknown(pages.of("agreement", Names.shortId(id)), "ask.stop.unknown-family"));
            return Response.status(NOT_FOUND).entity(show(id, family, typed)).build();
        }
    }

    /** The family; {@link #HIDDEN} when the user does not see it and may say no for it. */
    private Referrals.FamilyRecord family(UUID id) {
        try {
            return referrals.family(id);
        } catch (ServiceFailure failure) {
            if (failure.status() == NOT_FOUND
                    && pages.of("agreement", Names.shortId(id)).hearsFamilies()) {
                return HIDDEN;
            }
            throw failure;
        }
    }

    private TemplateInstance confirm(UUID id, StopForm form, Referrals.FamilyRecord family, Typed typed) {
        PageFrame page = pages.of("agreement", Names.shortId(id));
        FormView view = form.view(page, typed);
        Confirmation question = new Confirmation(pages, ACT, caption(id), action(id), back(id, family));
        form.willEnd(typed, page.words()).forEach(question::say);
        if (StopForm.stopsSharing(typed)) {
            seen.warning(id, family).ifPresent(question::warn);
        }
        return question.ask(view);
    }

    /** Where the user comes next: of a family that they do not see there is only the list. */
    private String next(UUID id, Referrals.FamilyRecord family, boolean atStake) {
        return HIDDEN.equals(family)
                ? LIST + "?success=agreement-withdrawn-unseen&reference=" + Names.shortId(id)
                : seen.next(id, atStake, "agreement-withdrawn", "agreement-withdrawn-lost");
    }

    private TemplateInstance show(UUID id, Referrals.FamilyRecord family, Typed typed) {
        Asking asking = new Asking(pages, ACT, caption(id), action(id), back(id, family));
        PageFrame page = asking.frame(typed);
        return asking.show(
                page,
                new StopForm(options(family.children())).view(page, typed),
                typed,
                List.of(),
                HIDDEN.equals(family) ? List.of(page.t("ask.stop.hidden")) : List.of());
    }

    private static String action(UUID id) {
        return AgreementPage.of(id) + "/withdraw";
    }

    private static String back(UUID id, Referrals.FamilyRecord family) {
        return HIDDEN.equals(family) ? LIST : AgreementPage.of(id);
    }

    private List<Option> options(List<Referrals.Child> children) {
        return AgreementModel.options(children, pages.words("agreement"));
    }

    private String caption(UUID id) {
        return pages.words("family").t("family.title", Names.shortId(id));
    }
}
