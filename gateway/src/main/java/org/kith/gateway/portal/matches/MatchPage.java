package org.kith.gateway.portal.matches;

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
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.gateway.portal.form.Confirmation;
import org.kith.gateway.portal.form.Errors;
import org.kith.gateway.portal.form.Form;
import org.kith.gateway.portal.form.FormView;
import org.kith.gateway.portal.form.Sending;
import org.kith.gateway.portal.form.Typed;
import org.kith.gateway.portal.page.Back;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.page.Part;
import org.kith.gateway.portal.page.StatusFilter;
import org.kith.gateway.portal.page.SuccessMessage;
import org.kith.gateway.portal.place.PlaceMap;
import org.kith.gateway.portal.referrals.KnownAgreements;
import org.kith.gateway.portal.referrals.KnownRestrictions;
import org.kith.gateway.portal.services.Listing;
import org.kith.gateway.portal.services.Matching;

/** Matches: the status of each, and the yes or no of the family and the volunteer as the user was told. */
@Path("/matches")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"practitioner", "coordinator"})
public class MatchPage {
    private static final int LENGTH = 25;
    private static final String FROM = "from";
    private static final String ONE = "{id:[0-9a-f-]{36}}";
    /** What was done when the family's or the volunteer's yes was recorded. */
    private static final Set<String> YES = Set.of("family-agrees", "volunteer-agrees");

    private final Matching matching;
    private final KnownRestrictions restrictions;
    private final KnownAgreements agreements;
    private final PlaceMap place;
    private final Pages pages;

    MatchPage(
            @RestClient Matching matching,
            KnownRestrictions restrictions,
            KnownAgreements agreements,
            PlaceMap place,
            Pages pages) {
        this.matching = matching;
        this.restrictions = restrictions;
        this.agreements = agreements;
        this.place = place;
        this.pages = pages;
    }

    record Matches(PageFrame page, List<MatchModel> matches, StatusFilter status, String next)
            implements TemplateInstance {}

    record Match(
            PageFrame page,
            MatchModel match,
            boolean needWaits,
            UUID restrictedFamilyId,
            UUID familyId,
            String untold,
            boolean unhelped,
            FormView decline,
            FormView end,
            Errors errors,
            SuccessMessage success,
            String from,
            Back back)
            implements TemplateInstance {}

    /** The matches that the user works on. */
    @GET
    public TemplateInstance list(@QueryParam("state") String state, @QueryParam("cursor") String cursor) {
        PageFrame page = pages.of("matches");
        StatusFilter status = StatusFilter.of(page.words(), state, "proposed", "agreed", "declined", "ended");
        Listing<Matching.Match> found = matching.matches(status.asked(), cursor, LENGTH);
        List<MatchModel> lines = found.items().stream()
                .map(match -> MatchModel.of(match, page.words(), place))
                .toList();
        return new Matches(page, lines, status, found.next());
    }

    /** One match. */
    @GET
    @Path(ONE)
    public TemplateInstance show(
            @PathParam("id") UUID id, @QueryParam("success") String success, @QueryParam(FROM) String from) {
        return show(id, Typed.nothing(), success, from);
    }

    /** Asks whether the family said yes. */
    @GET
    @Path(ONE + "/family-agrees")
    public Response askFamily(@PathParam("id") UUID id, @QueryParam(FROM) String from) {
        return ask(id, "family-agrees", from, match -> match.familySaidYes());
    }

    /** Asks whether the volunteer said yes. */
    @GET
    @Path(ONE + "/volunteer-agrees")
    public Response askVolunteer(@PathParam("id") UUID id, @QueryParam(FROM) String from) {
        return ask(id, "volunteer-agrees", from, match -> match.volunteerSaidYes());
    }

    /** What was said already, or is over, is not asked again. */
    private Response ask(UUID id, String verb, String from, Predicate<MatchModel> said) {
        RestResponse<Matching.Match> answer = matching.match(id);
        MatchModel match = MatchModel.of(answer.getEntity(), pages.words("match"), place);
        KnownAgreements.Known agreed = match.isProposed()
                ? agreements.of(pages.of("match"), answer.getEntity().familyId())
                : KnownAgreements.Known.NOTHING;
        if (!match.isProposed() || said.test(match) || !match.isTakingYes() || agreed.unhelped()) {
            return Response.seeOther(URI.create(Back.keep("/matches/" + id, from)))
                    .build();
        }
        Confirmation question = asking(verb, match, from);
        if (match.familySaidYes() || match.volunteerSaidYes()) {
            question.say(pages.words("confirm").t("confirm." + verb + ".second"));
        }
        if (match.held()) {
            question.warn("match.text.held-first");
        }
        if (match.underReview()) {
            question.warn("match.text.review-first");
        }
        if (!agreed.untold().isEmpty()) {
            question.warn(agreed.untold());
        }
        return Response.ok(question.ask(answer.getHeaderString("ETag"))).build();
    }

    private Confirmation asking(String verb, MatchModel match, String from) {
        String page = "/matches/" + match.id();
        return new Confirmation(pages, verb, match.title(), page + "/" + verb, Back.keep(page, from))
                .carry(FROM, Back.known(from));
    }

    private Supplier<TemplateInstance> check(UUID id, String verb, Form form, Typed typed) {
        return () -> {
            PageFrame page = pages.of("matches");
            MatchModel match = MatchModel.of(matching.match(id).getEntity(), page.words(), place);
            return asking(verb, match, typed.value(FROM))
                    .ask(new FormView(form, page, typed).options("by", MatchForms.sides(page)));
        };
    }

    /** The family said yes. */
    @POST
    @Path(ONE + "/family-agrees")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response familyAgrees(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        Typed typed = new Typed(values);
        refuseUnhelped(id, typed);
        return act(id, MatchForms.AGREE, typed, null, Object.class, unused -> {
            matching.familyAgrees(id, typed.etag());
            return "family-agrees";
        });
    }

    /** Matching may not have heard yet that the family does not agree to help, or hear nothing. */
    private void refuseUnhelped(UUID id, Typed typed) {
        UUID family = matching.match(id).getEntity().familyId();
        if (agreements.of(pages.of("match"), family).unhelped()) {
            typed.wrong(pages.words("match").t("match.text.not-agreed"));
        }
    }

    /** The volunteer said yes. */
    @POST
    @Path(ONE + "/volunteer-agrees")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response volunteerAgrees(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        Typed typed = new Typed(values);
        refuseUnhelped(id, typed);
        return act(id, MatchForms.AGREE, typed, null, Object.class, unused -> {
            matching.volunteerAgrees(id, typed.etag());
            return "volunteer-agrees";
        });
    }

    /** Somebody said no. */
    @POST
    @Path(ONE + "/decline")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decline(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        Typed typed = new Typed(values);
        return act(
                id,
                MatchForms.DECLINE,
                typed,
                check(id, "decline", MatchForms.DECLINE, typed),
                Matching.Decline.class,
                decline -> {
                    matching.decline(id, typed.etag(), decline);
                    return "decline";
                });
    }

    /** It is over. */
    @POST
    @Path(ONE + "/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        Typed typed = new Typed(values);
        return act(id, MatchForms.END, typed, check(id, "end", MatchForms.END, typed), Matching.End.class, end -> {
            matching.end(id, typed.etag(), end);
            return "end";
        });
    }

    private <T> Response act(
            UUID id,
            Form form,
            Typed typed,
            Supplier<TemplateInstance> question,
            Class<T> type,
            Function<T, String> command) {
        return new Sending(form, typed, pages.words("match"), question)
                .send(
                        type,
                        request ->
                                Back.keep("/matches/" + id + "?success=" + command.apply(request), typed.value(FROM)),
                        () -> show(id, typed, null, typed.value(FROM)));
    }

    private TemplateInstance show(UUID id, Typed typed, String success, String from) {
        RestResponse<Matching.Match> answer = matching.match(id);
        PageFrame page = pages.of("match");
        MatchModel match = MatchModel.of(answer.getEntity(), page.words(), place);
        String etag = answer.getHeaderString("ETag");
        UUID family = answer.getEntity().familyId();
        KnownAgreements.Known agreed =
                match.isProposed() || match.isAgreed() ? agreements.of(page, family) : KnownAgreements.Known.NOTHING;
        return new Match(
                pages.titled("match", page.t("match.title", match.title())).withError(typed.isWrong()),
                match,
                !match.over().isEmpty() && needWaits(match.needId()),
                restrictions.isRestricted(page, family) ? family : null,
                family,
                agreed.untold().isEmpty() ? "" : page.t(agreed.untold()),
                agreed.unhelped(),
                new FormView(MatchForms.DECLINE, page, typed)
                        .etag(etag)
                        .carry(FROM, Back.known(from))
                        .options("by", MatchForms.sides(page)),
                new FormView(MatchForms.END, page, typed).etag(etag).carry(FROM, Back.known(from)),
                Errors.of(page.words(), typed),
                SuccessMessage.of(
                        page.words(),
                        match.isAgreed() && success != null && YES.contains(success) ? "both-agree" : success),
                Back.known(from),
                Back.of(page.words(), from, "/needs/" + match.needId(), page.t("match.text.the-need")));
    }

    /** Whether somebody else can be looked for; not said where that cannot be had. */
    private boolean needWaits(UUID need) {
        return Part.now("matching", () -> matching.need(need))
                .map(wanted -> "open".equals(wanted.state()) || "suggested".equals(wanted.state()))
                .or(false);
    }
}
