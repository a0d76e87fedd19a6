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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.form.Asking;
import org.kith.gateway.portal.form.Form;
import org.kith.gateway.portal.form.FormView;
import org.kith.gateway.portal.form.Kind;
import org.kith.gateway.portal.form.Sending;
import org.kith.gateway.portal.form.Typed;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.services.Families;
import org.kith.gateway.portal.services.ReferralToSend;
import org.kith.gateway.portal.services.Referrals;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.Option;

/** Records what somebody agreed to for a family, purpose by purpose, and what they refused. */
@Path("/families/{id:[0-9a-f-]{36}}/agreement/record")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class RecordAgreementPage {
    /** Version of the questions of this page: whoever changes what they ask raises it. */
    private static final String WORDING = "agreement-form-2";

    private static final String CHILDREN = "childIds";
    private static final String ANSWER = "answer.";
    private static final String GIVEN = "given";
    private static final String REFUSED = "refused";
    private static final String NOT_ASKED = "not-asked";
    private static final Form OF_ONE_CHILD = form(false);
    private static final Form OF_CHILDREN = form(true);

    private final Referrals referrals;
    private final Families families;
    private final Pages pages;

    RecordAgreementPage(@RestClient Referrals referrals, @RestClient Families families, Pages pages) {
        this.referrals = referrals;
        this.families = families;
        this.pages = pages;
    }

    /** What the page asks: an answer for each purpose, for whom, and who said so. */
    record Answers(
            Map<String, String> answer,
            List<UUID> childIds,
            ReferralToSend.AgreementBy by,
            String how,
            String language,
            Boolean interpreter,
            LocalDate on) {
        Families.NewStatement statement() {
            return new Families.NewStatement(
                    those(GIVEN), those(REFUSED), childIds, by, how, language, interpreter, WORDING, on);
        }

        private List<String> those(String said) {
            return Stream.of(AgreementPage.PURPOSES)
                    .filter(purpose -> said.equals(answer.get(purpose)))
                    .toList();
        }
    }

    private static Form form(boolean several) {
        Form form = Form.named("ask.agree");
        for (String purpose : AgreementPage.PURPOSES) {
            form.choice(ANSWER + purpose, Kind.RADIOS, "agreement-question", GIVEN, REFUSED, NOT_ASKED)
                    .with(field -> field.asSmall());
        }
        if (several) {
            form.field(CHILDREN, Kind.CHECKBOXES).with(field -> field.asSmall());
        }
        return form.choice("by.as", Kind.SELECT, "who-agreed", ReferralForm.WHO_AGREED)
                .with(field -> field.asNeeded())
                .text("by.name")
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
    }

    /** Asks what somebody agreed to; until it is answered, nobody was asked. */
    @GET
    public TemplateInstance ask(@PathParam("id") UUID id) {
        Typed typed = Typed.nothing();
        Stream.of(AgreementPage.PURPOSES).forEach(purpose -> typed.put(ANSWER + purpose, NOT_ASKED));
        return show(id, typed);
    }

    /** Records it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        Typed typed = new Typed(values);
        if (Stream.of(AgreementPage.PURPOSES)
                .map(purpose -> typed.value(ANSWER + purpose))
                .noneMatch(said -> said.equals(GIVEN) || said.equals(REFUSED))) {
            typed.wrong(ANSWER + AgreementPage.PURPOSES[0], pages.words("ask").t("ask.agree.nothing-answered"));
        }
        return new Sending(OF_CHILDREN, typed, pages.words("ask"))
                .send(
                        Answers.class,
                        answers -> {
                            families.recordAgreement(id, typed.idempotencyKey(), answers.statement());
                            return AgreementPage.of(id) + "?success=agreement-recorded";
                        },
                        () -> show(id, typed));
    }

    private TemplateInstance show(UUID id, Typed typed) {
        String caption = pages.words("family").t("family.title", Names.shortId(id));
        Asking asking = new Asking(pages, "agree", caption, AgreementPage.of(id) + "/record", AgreementPage.of(id));
        PageFrame page = asking.frame(typed);
        List<Option> children = AgreementModel.options(referrals.family(id).children(), page.words());
        FormView view = new FormView(children.size() > 1 ? OF_CHILDREN : OF_ONE_CHILD, page, typed)
                .once()
                .options(CHILDREN, children);
        return asking.show(page, view, typed, List.of(), List.of());
    }
}
