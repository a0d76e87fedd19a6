package org.kith.gateway.portal.referrals;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.form.Errors;
import org.kith.gateway.portal.form.FormView;
import org.kith.gateway.portal.form.Sending;
import org.kith.gateway.portal.form.Typed;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.services.Referrals;
import org.kith.gateway.portal.words.Option;

/** The form by which a partner refers a family. It keeps what was typed until the referral is taken. */
@Path("/referrals/new")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"partner", "practitioner", "link-worker"})
public class NewReferralPage {
    private static final String SOURCE = "source";
    private static final String BASIS = "sharing.0.lawfulBasis";

    private final Referrals referrals;
    private final Organisations organisations;
    private final OwnOrganisation own;
    private final Pages pages;

    NewReferralPage(@RestClient Referrals referrals, Organisations organisations, OwnOrganisation own, Pages pages) {
        this.referrals = referrals;
        this.organisations = organisations;
        this.own = own;
        this.pages = pages;
    }

    record NewReferral(PageFrame page, FormView form, boolean asksSource, boolean asksBasis, Errors errors)
            implements TemplateInstance {}

    /** An empty form. */
    @GET
    public TemplateInstance empty() {
        return show(Typed.nothing());
    }

    /** Sends the referral, or shows the form again with what is wrong or with another child or need. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(MultivaluedMap<String, String> values) {
        Typed typed = new Typed(values);
        own.source().ifPresent(source -> typed.put(SOURCE, source));
        own.lawfulBasis().ifPresent(basis -> typed.put(BASIS, basis));
        Sending sending = new Sending(ReferralForm.REFER, typed, pages.words("refer"));
        if (sending.resized()) {
            return Response.ok(show(typed)).build();
        }
        return sending.send(
                Referrals.NewReferral.class,
                referral -> "/referrals/"
                        + referrals
                                .receive(typed.idempotencyKey(), shared(referral))
                                .id()
                        + "?success=sent",
                () -> show(typed));
    }

    /** Without a receiver the sender's own organisation decides, and nothing is shared. */
    private static Referrals.NewReferral shared(Referrals.NewReferral referral) {
        List<Referrals.NewSharing> sharing = referral.sharing() == null
                ? List.of()
                : referral.sharing().stream()
                        .filter(one -> one.withOrganisationId() != null)
                        .toList();
        return new Referrals.NewReferral(
                referral.family(),
                referral.children(),
                referral.needs(),
                referral.riskBand(),
                referral.source(),
                referral.consent(),
                sharing);
    }

    private TemplateInstance show(Typed typed) {
        PageFrame page = pages.of("refer").withError(typed.isWrong());
        FormView form = new FormView(ReferralForm.REFER, page, typed)
                .once()
                .options("sharing.0.withOrganisationId", organisations.options());
        int children = form.parts("children").size();
        List<Option> numbers = IntStream.range(0, children)
                .mapToObj(index -> Option.of(Integer.toString(index), page.t("refer.children.part", index + 1)))
                .toList();
        form.parts("needs").forEach(need -> form.options(need.full("childIndex"), numbers));
        return new NewReferral(
                page, form, own.source().isEmpty(), own.lawfulBasis().isEmpty(), Errors.of(page.words(), typed));
    }
}
