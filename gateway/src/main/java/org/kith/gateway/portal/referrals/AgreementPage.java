package org.kith.gateway.portal.referrals;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.form.Asking;
import org.kith.gateway.portal.form.Form;
import org.kith.gateway.portal.form.FormView;
import org.kith.gateway.portal.form.Kind;
import org.kith.gateway.portal.form.Sending;
import org.kith.gateway.portal.form.Typed;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.page.SuccessMessage;
import org.kith.gateway.portal.services.Families;
import org.kith.gateway.portal.services.Referrals;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.Option;

/** What a family agrees to: what is in force, what was said, and the forms to record more or that something is taken back. */
@Path("/families/{id:[0-9a-f-]{36}}/agreement")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Authenticated
public class AgreementPage {
    /** Version of the questions of this page: whoever changes what they ask raises it. */
    private static final String WORDING = "agreement-form-1";

    private static final String CHILDREN = "childIds";
    private static final String NAME = "by.name";
    private static final String[] PURPOSES = {"refer", "share", "match", "tell-volunteer", "feedback"};
    private static final Form RECORD = Form.named("ask.agree")
            .choice("given", Kind.CHECKBOXES, "agreement-purpose", PURPOSES)
            .with(field -> field.asSmall())
            .choice("refused", Kind.CHECKBOXES, "agreement-purpose", PURPOSES)
            .with(field -> field.asSmall())
            .field(CHILDREN, Kind.CHECKBOXES)
            .with(field -> field.asSmall())
            .choice("by.as", Kind.SELECT, "who-agreed", ReferralForm.WHO_AGREED)
            .with(field -> field.asNeeded())
            .text(NAME)
            .with(field -> field.size(20).most(120).asNeeded())
            .text("by.judgedBy")
            .with(field -> field.size(20).most(120))
            .choice("how", Kind.SELECT, "how-agreed", ReferralForm.HOW_AGREED)
            .with(field -> field.asNeeded())
            .choice("language", Kind.SELECT, "language", ReferralForm.LANGUAGES)
            .with(field -> field.asNeeded())
            .field("interpreter", Kind.YES_NO)
            .with(field -> field.asSmall().asNeeded())
            .field("on", Kind.DAY)
            .with(field -> field.asNeeded());
    private static final Form WITHDRAW = Form.named("ask.stop")
            .choice("purposes", Kind.CHECKBOXES, "agreement-purpose", PURPOSES)
            .with(field -> field.asSmall())
            .field(CHILDREN, Kind.CHECKBOXES)
            .with(field -> field.asSmall())
            .choice("by.as", Kind.SELECT, "who-agreed", ReferralForm.WHO_AGREED)
            .text(NAME)
            .with(field -> field.size(20).most(120))
            .text("by.judgedBy")
            .with(field -> field.size(20).most(120))
            .choice("how", Kind.SELECT, "how-agreed", ReferralForm.HOW_AGREED);

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
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("success") String success) {
        PageFrame page = pages.of("agreement", Names.shortId(id));
        AgreementModel model = AgreementModel.of(
                id,
                Names.shortId(id),
                families.agreement(id),
                referrals.family(id).children(),
                organisations,
                page.words());
        return new Agreement(page, model, SuccessMessage.of(page.words(), success));
    }

    /** Asks what somebody agreed to. */
    @GET
    @Path("record")
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance askRecord(@PathParam("id") UUID id) {
        return ask(RECORD, "agree", id, "/record", Typed.nothing());
    }

    /** Records it. */
    @POST
    @Path("record")
    public Response record(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        Typed typed = new Typed(values);
        return new Sending(RECORD, typed, pages.words("ask"))
                .send(
                        Families.NewStatement.class,
                        statement -> {
                            families.recordAgreement(id, typed.idempotencyKey(), worded(statement));
                            return address(id, "agreement-recorded");
                        },
                        () -> ask(RECORD, "agree", id, "/record", typed));
    }

    /** Asks what is taken back. */
    @GET
    @Path("withdraw")
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance askWithdraw(@PathParam("id") UUID id) {
        return ask(WITHDRAW, "stop", id, "/withdraw", Typed.nothing());
    }

    /** Records that it is taken back. The user may lose access to the family by this, so the list comes next. */
    @POST
    @Path("withdraw")
    public Response withdraw(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        Typed typed = new Typed(values);
        return new Sending(WITHDRAW, typed, pages.words("ask"))
                .send(
                        Families.NewWithdrawal.class,
                        withdrawal -> {
                            families.withdrawAgreement(id, named(withdrawal));
                            return "/referrals?success=agreement-withdrawn";
                        },
                        () -> ask(WITHDRAW, "stop", id, "/withdraw", typed));
    }

    private static Families.NewStatement worded(Families.NewStatement typed) {
        return new Families.NewStatement(
                typed.given(),
                typed.refused(),
                typed.childIds(),
                typed.by(),
                typed.how(),
                typed.language(),
                typed.interpreter(),
                WORDING,
                typed.on());
    }

    /** Nobody is named where nothing was typed. */
    private static Families.NewWithdrawal named(Families.NewWithdrawal typed) {
        boolean nobody =
                typed.by() == null || (typed.by().as() == null && typed.by().name() == null);
        return new Families.NewWithdrawal(typed.purposes(), typed.childIds(), nobody ? null : typed.by(), typed.how());
    }

    private TemplateInstance ask(Form form, String act, UUID id, String verb, Typed typed) {
        String caption = pages.words("family").t("family.title", Names.shortId(id));
        Asking asking = new Asking(pages, act, caption, page(id) + verb, page(id));
        PageFrame page = asking.frame(typed);
        List<Option> children = AgreementModel.names(referrals.family(id).children(), page.words()).entrySet().stream()
                .map(child -> Option.of(child.getKey().toString(), child.getValue()))
                .toList();
        FormView view = new FormView(form, page, typed).once().options(CHILDREN, children);
        return asking.show(page, view, typed, List.of(), List.of());
    }

    private static String page(UUID id) {
        return "/families/" + id + "/agreement";
    }

    private static String address(UUID id, String success) {
        return page(id) + "?success=" + success;
    }
}
