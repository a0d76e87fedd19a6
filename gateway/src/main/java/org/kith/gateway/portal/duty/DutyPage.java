package org.kith.gateway.portal.duty;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.form.Confirmation;
import org.kith.gateway.portal.form.Errors;
import org.kith.gateway.portal.form.FieldKind;
import org.kith.gateway.portal.form.Form;
import org.kith.gateway.portal.form.FormView;
import org.kith.gateway.portal.form.NothingToDo;
import org.kith.gateway.portal.form.Sending;
import org.kith.gateway.portal.form.Typed;
import org.kith.gateway.portal.page.Back;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.page.Part;
import org.kith.gateway.portal.page.SuccessMessage;
import org.kith.gateway.portal.place.PlaceMap;
import org.kith.gateway.portal.referrals.Organisations;
import org.kith.gateway.portal.referrals.OwnOrganisation;
import org.kith.gateway.portal.services.Doorsteps;
import org.kith.gateway.portal.services.DutyDesk;
import org.kith.gateway.portal.services.Listing;
import org.kith.gateway.portal.services.Referrals;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.Option;

/** The duty team's list, and a concern. */
@Path("/duty")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("duty")
public class DutyPage {
    private static final int LENGTH = 50;
    private static final String ONE = "concerns/{id:[0-9a-f-]{36}}";
    private static final String FROM = "from";
    static final String ELSEWHERE = "other-council";
    private static final String OUTCOME = "outcome";
    private static final Form STEP = Form.named("concern.step");
    private static final Form CLOSE = Form.named("concern.close")
            .choice(
                    OUTCOME,
                    FieldKind.RADIOS,
                    "concern.outcome",
                    "no-further-action",
                    "early-help",
                    "social-care",
                    "police",
                    "already-open",
                    ELSEWHERE,
                    "raised-twice")
            .with(field -> field.asSmall().asNeeded())
            .field("reason", FieldKind.TEXTAREA)
            .with(field -> field.most(500).size(3));

    private final DutyDesk duty;
    private final Referrals referrals;
    private final Doorsteps doorsteps;
    private final Organisations organisations;
    private final OwnOrganisation own;
    private final PlaceMap place;
    private final Pages pages;

    DutyPage(
            @RestClient DutyDesk duty,
            @RestClient Referrals referrals,
            @RestClient Doorsteps doorsteps,
            Organisations organisations,
            OwnOrganisation own,
            PlaceMap place,
            Pages pages) {
        this.duty = duty;
        this.referrals = referrals;
        this.doorsteps = doorsteps;
        this.organisations = organisations;
        this.own = own;
        this.place = place;
        this.pages = pages;
    }

    record Duty(PageFrame page, List<DutyLine> lines, String next) implements TemplateInstance {}

    record ToClose(PageFrame page, List<DutyLine> lines, String next) implements TemplateInstance {}

    record Concern(
            PageFrame page,
            ConcernModel concern,
            FormView step,
            FormView close,
            Errors errors,
            SuccessMessage success,
            Back back,
            String from)
            implements TemplateInstance {}

    /** High-risk referrals and concerns whose child nobody has seen yet, the soonest due first. */
    @GET
    public TemplateInstance list(@QueryParam("cursor") String cursor) {
        PageFrame page = pages.of("duty");
        Listing<DutyDesk.DutyItem> items = duty.duty(cursor, LENGTH);
        return new Duty(page, lines(items, "", page), items.next());
    }

    /** Concerns whose child has been seen and that hold their family until somebody closes them; families held with no open concern. */
    @GET
    @Path("to-close")
    public TemplateInstance toClose(@QueryParam("cursor") String cursor) {
        PageFrame page = pages.titled("duty", pages.words("duty").t("duty.to-close.title"));
        Listing<DutyDesk.DutyItem> items = duty.toClose(true, cursor, LENGTH);
        return new ToClose(page, lines(items, "to-close", page), items.next());
    }

    private List<DutyLine> lines(Listing<DutyDesk.DutyItem> items, String from, PageFrame page) {
        return items.items().stream()
                .map(item -> DutyLine.of(item, from, place, page.words()))
                .toList();
    }

    /** A concern. */
    @GET
    @Path(ONE)
    public TemplateInstance concern(
            @PathParam("id") UUID id, @QueryParam("success") String success, @QueryParam(FROM) String from) {
        return show(id, Typed.nothing(), success, from);
    }

    /** The duty team has read it. */
    @POST
    @Path(ONE + "/acknowledge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response acknowledge(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        duty.acknowledgeConcern(id);
        return Response.seeOther(URI.create(done(id, "concern-acknowledged", new Typed(values))))
                .build();
    }

    /** Asks whether somebody has seen the child. */
    @GET
    @Path(ONE + "/seen")
    public TemplateInstance askSeen(@PathParam("id") UUID id, @QueryParam(FROM) String from) {
        DutyDesk.Concern concern = duty.concern(id);
        if (concern.seenAt() != null) {
            String title = pages.words("concern").t("concern.title", Names.shortId(id));
            return new NothingToDo(pages, "concern-seen", title, Back.keep("/duty/concerns/" + id, from)).show();
        }
        return asking(seen(concern), id, "/seen", from)
                .carry(FROM, Back.known(from))
                .ask("");
    }

    private Confirmation asking(String act, UUID id, String verb, String from) {
        String page = "/duty/concerns/" + id;
        String title = pages.words("concern").t("concern.title", Names.shortId(id));
        return new Confirmation(pages, act, title, page + verb, Back.keep(page, from));
    }

    /** Somebody has seen the child. */
    @POST
    @Path(ONE + "/seen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response seen(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        duty.childOfConcernSeen(id, Referrals.Acknowledgement.PLAIN);
        return Response.seeOther(URI.create(done(id, seen(duty.concern(id)), new Typed(values))))
                .build();
    }

    /** A closed concern stays closed and holds nobody: of its child it is only recorded. */
    private static String seen(DutyDesk.Concern concern) {
        return concern.closedAt() == null ? "concern-seen" : "concern-seen-closed";
    }

    /** The duty team ends it and says what came of it. */
    @POST
    @Path(ONE + "/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response close(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        Typed typed = new Typed(values);
        Sending sending = new Sending(CLOSE, typed, pages.words("concern")).asking(() -> askClose(id, typed));
        String outcome = typed.value(OUTCOME);
        if (!outcome.isEmpty() && !ELSEWHERE.equals(outcome)) {
            sending.refuse("reason", "not-asked");
        }
        return sending.send(
                DutyDesk.ClosingOfConcern.class,
                closing -> {
                    duty.closeConcern(id, closing);
                    return done(id, closed(id, closing), typed);
                },
                () -> show(id, typed, null, typed.value(FROM)));
    }

    /** What is another council's of the network goes on there. Whether it does the service knows. */
    private String closed(UUID id, DutyDesk.ClosingOfConcern closing) {
        boolean passed = ELSEWHERE.equals(closing.outcome()) && duty.concern(id).closedAt() == null;
        return passed ? "concern-passed" : "concern-closed";
    }

    private TemplateInstance askClose(UUID id, Typed typed) {
        boolean passes = ELSEWHERE.equals(typed.value(OUTCOME));
        Confirmation question = asking(passes ? "concern-pass" : "concern-close", id, "/close", typed.value(FROM));
        DutyDesk.Concern concern = duty.concern(id);
        if (concern.seenAt() == null) {
            question.warn("confirm.child-not-seen");
        }
        if (passes) {
            // What this council did answers nothing at another one; that one's own steps stay, and so does their time.
            boolean untouched = concern.acknowledgedAt() == null && concern.seenAt() == null;
            question.say(pages.words("confirm").t("confirm.concern-pass.leaves"))
                    .say(pages.words("confirm").t("confirm.concern-pass.time." + (untouched ? "same" : "new")));
        }
        return question.ask(new FormView(CLOSE, pages.of("concern", Names.shortId(id)), typed));
    }

    private static String done(UUID id, String success, Typed typed) {
        return Back.keep("/duty/concerns/" + id + "?success=" + success, typed.value(FROM));
    }

    private Referrals.Referral referral(UUID id) {
        return referrals.get(id).await().indefinitely().getEntity();
    }

    private TemplateInstance show(UUID id, Typed typed, String success, String from) {
        DutyDesk.Concern concern = duty.concern(id);
        PageFrame page = pages.of("concern", Names.shortId(concern.id())).withError(typed.isWrong());
        ConcernModel model = ConcernModel.of(
                concern,
                concern.doorId() == null ? null : Part.now("doorsteps", () -> doorsteps.door(concern.doorId())),
                concern.familyId() == null || concern.familyToOpen()
                        ? null
                        : Part.now("referrals", () -> referrals.family(concern.familyId())),
                concern.referralId() == null ? null : Part.now("referrals", () -> referral(concern.referralId())),
                own,
                organisations,
                place,
                page.words());
        return new Concern(
                page,
                model,
                new FormView(STEP, page, typed).carry(FROM, Back.known(from)),
                (model.elsewhere()
                                ? new FormView(CLOSE, page, typed)
                                        .options(
                                                OUTCOME,
                                                List.of(Option.of(
                                                        ELSEWHERE, page.words().code("concern.outcome", ELSEWHERE))))
                                : new FormView(CLOSE, page, typed))
                        .carry(FROM, Back.known(from)),
                Errors.of(page.words(), typed),
                SuccessMessage.of(page.words(), success),
                Back.of(page.words(), from, "/duty", page.t("concern.text.duty")),
                Back.known(from));
    }
}
