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
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.gateway.portal.form.Errors;
import org.kith.gateway.portal.form.FieldKind;
import org.kith.gateway.portal.form.Form;
import org.kith.gateway.portal.form.FormView;
import org.kith.gateway.portal.form.Sending;
import org.kith.gateway.portal.form.Typed;
import org.kith.gateway.portal.page.Back;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.page.Part;
import org.kith.gateway.portal.page.SuccessMessage;
import org.kith.gateway.portal.services.Referrals;
import org.kith.gateway.portal.services.Spends;

/** One referral: its overview, and what the user can do next. The services decide who may. */
@Path("/referrals/{id:[0-9a-f-]{36}}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Authenticated
public class ReferralPage {
    private static final String UNREAD = "unread";
    private static final String DECISION = "decision";
    private static final String FROM = ReferralQuestions.FROM;
    private static final Form ACKNOWLEDGE = Form.named("referral.acknowledge");
    private static final Form DECIDE = Form.named("referral.decide")
            .choice(DECISION, FieldKind.RADIOS, "decision", "accept", "signpost", "step-up", "decline")
            .with(field -> field.asNeeded())
            .field("reason", FieldKind.TEXTAREA)
            .with(field -> field.most(1000))
            .field("metFamily", FieldKind.YES_NO)
            .with(field -> field.asSmall().asNeeded());
    private static final Form SPEND = Form.named("referral.spend")
            .field("what", FieldKind.WORD)
            .with(field -> field.size(20).asNeeded())
            .field("pounds", FieldKind.POUNDS)
            .with(field -> field.fills("/pence").size(5).asNeeded())
            .field("note", FieldKind.TEXTAREA)
            .with(field -> field.size(2).most(500));
    private static final Form CLOSE = Form.named("referral.close")
            .choice(
                    "outcome",
                    FieldKind.RADIOS,
                    "closure",
                    "helped",
                    "assessed-only",
                    "help-declined",
                    "no-capacity",
                    "not-appropriate",
                    "moved",
                    "no-longer-needed")
            .with(field -> field.asSmall().asNeeded());

    private final Referrals referrals;
    private final ReferralReader stories;
    private final ReferralQuestions questions;
    private final WhoConfirms confirms;
    private final HomeCouncil home;
    private final Organisations organisations;
    private final OwnOrganisation own;
    private final Pages pages;

    ReferralPage(
            @RestClient Referrals referrals,
            ReferralReader stories,
            ReferralQuestions questions,
            WhoConfirms confirms,
            HomeCouncil home,
            Organisations organisations,
            OwnOrganisation own,
            Pages pages) {
        this.referrals = referrals;
        this.stories = stories;
        this.questions = questions;
        this.confirms = confirms;
        this.home = home;
        this.organisations = organisations;
        this.own = own;
        this.pages = pages;
    }

    record Referral(
            PageFrame page,
            ReferralModel referral,
            boolean restricts,
            boolean shares,
            FormView acknowledge,
            FormView decide,
            FormView spend,
            SpendLimit limit,
            FormView close,
            Errors errors,
            SuccessMessage success,
            Back back,
            String from)
            implements TemplateInstance {}

    /** The referral and what became of it. */
    @GET
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance show(
            @PathParam("id") UUID id, @QueryParam("success") String success, @QueryParam("from") String from) {
        return show(id, Typed.nothing(), success, from);
    }

    /** Asks whether somebody has seen the child. */
    @GET
    @Path("child-seen")
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance askChildSeen(@PathParam("id") UUID id, @QueryParam("from") String from) {
        return questions.childSeen(read(id).getEntity(), from);
    }

    /** Asks whether what was closed is to go on. */
    @GET
    @Path("reopen")
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance askReopen(@PathParam("id") UUID id, @QueryParam("from") String from) {
        RestResponse<Referrals.Referral> answer = read(id);
        return questions.reopen(answer.getEntity(), answer.getHeaderString("ETag"), from);
    }

    private RestResponse<Referrals.Referral> read(UUID id) {
        return referrals.get(id).await().indefinitely();
    }

    /** The user has read it. */
    @POST
    @Path("acknowledge")
    public Response acknowledge(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        Typed typed = new Typed(values);
        return act(
                id,
                ACKNOWLEDGE,
                typed,
                Referrals.Acknowledgement.class,
                "acknowledged",
                request -> referrals.acknowledge(id, typed.etag(), request));
    }

    /** The user decides; nobody approves. */
    @POST
    @Path("decide")
    public Response decide(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        Typed typed = new Typed(values);
        if (!typed.value(DECISION).isEmpty() && !"accept".equals(typed.value(DECISION))) {
            new Sending(DECIDE, typed, pages.words("referral")).need("reason");
        }
        return act(
                id,
                DECIDE,
                typed,
                Referrals.NewDecision.class,
                "decided",
                request -> referrals.decide(id, read(id, typed), request));
    }

    /** Who decides has read it: a referral that nobody has acknowledged yet is acknowledged by deciding. */
    private String read(UUID id, Typed typed) {
        return typed.value(UNREAD).isEmpty() || typed.value(DECISION).isEmpty()
                ? typed.etag()
                : referrals
                        .acknowledge(id, typed.etag(), Referrals.Acknowledgement.PLAIN)
                        .getHeaderString("ETag");
    }

    /** The user spends money for the family under the delegated limit; what is over it is said before it is checked once more. */
    @POST
    @Path("spends")
    public Response spend(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        Typed typed = new Typed(values);
        // What was confirmed may have been recorded already, and then counts against the limit itself.
        if (!typed.isConfirmed()) {
            SpendLimit.hold(
                    Part.now("referrals", () -> referrals.spends(id).await().indefinitely()),
                    new Sending(SPEND, typed, pages.words("referral")));
        }
        return act(
                id,
                SPEND,
                typed,
                Spends.NewSpend.class,
                "spent",
                () -> questions.spend(read(id).getEntity(), SPEND, typed),
                request -> referrals.spend(id, typed.idempotencyKey(), request));
    }

    /** Somebody has seen the child. */
    @POST
    @Path("child-seen")
    public Response childSeen(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        Typed typed = new Typed(values);
        return act(
                id,
                ACKNOWLEDGE,
                typed,
                Referrals.Acknowledgement.class,
                "child-seen",
                request -> referrals.childSeen(id, request));
    }

    /** The user ends it and says how. */
    @POST
    @Path("close")
    public Response close(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        Typed typed = new Typed(values);
        return act(
                id,
                CLOSE,
                typed,
                Referrals.Closing.class,
                "closed",
                () -> questions.close(stories.of(id, own.ids()), CLOSE, typed),
                request -> referrals.close(id, typed.etag(), request));
    }

    /** What was closed goes on. */
    @POST
    @Path("reopen")
    public Response reopen(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        Typed typed = new Typed(values);
        return act(id, ACKNOWLEDGE, typed, Object.class, "reopened", unused -> referrals.reopen(id, typed.etag()));
    }

    private <T> Response act(UUID id, Form form, Typed typed, Class<T> type, String success, Consumer<T> command) {
        return act(id, form, typed, type, success, null, command);
    }

    private <T> Response act(
            UUID id,
            Form form,
            Typed typed,
            Class<T> type,
            String success,
            Supplier<TemplateInstance> question,
            Consumer<T> command) {
        return new Sending(form, typed, pages.words("referral"), question)
                .send(
                        type,
                        request -> {
                            command.accept(request);
                            return Back.keep("/referrals/" + id + "?success=" + success, typed.value(FROM));
                        },
                        () -> show(id, typed, null, typed.value(FROM)));
    }

    private TemplateInstance show(UUID id, Typed typed, String success, String from) {
        ReferralReader.Overview overview = stories.of(id, own.ids());
        PageFrame page = pages.of("referral", overview.referral().reference()).withError(typed.isWrong());
        String list = Back.known(from);
        return new Referral(
                page,
                ReferralModel.of(
                        overview,
                        confirms.say(
                                page,
                                overview.referral().family(),
                                overview.referral().restricted()),
                        home.name(
                                overview.referral().zone(), overview.referral().receiverId()),
                        own.matches(page, overview.referral().receiverId()),
                        own,
                        organisations,
                        page.words()),
                own.restricts(page),
                SharingPage.decides(page),
                new FormView(ACKNOWLEDGE, page, typed).etag(overview.etag()).carry(FROM, list),
                ReferralQuestions.decide(new FormView(DECIDE, page, typed), page, overview.referral())
                        .etag(overview.etag())
                        .carry(FROM, list)
                        .carry(UNREAD, "received".equals(overview.referral().state()) ? "yes" : ""),
                new FormView(SPEND, page, typed).once().carry(FROM, list),
                SpendLimit.of(overview.spends(), page.words()),
                new FormView(CLOSE, page, typed).etag(overview.etag()).carry(FROM, list),
                Errors.of(page.words(), typed),
                SuccessMessage.of(page.words(), success, overview.referral().restricted()),
                Back.of(page.words(), from, "/referrals", page.t("referral.text.referrals")),
                list);
    }
}
