package org.kith.gateway.portal.needs;

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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.form.Confirmation;
import org.kith.gateway.portal.form.Errors;
import org.kith.gateway.portal.form.FieldKind;
import org.kith.gateway.portal.form.Form;
import org.kith.gateway.portal.form.FormView;
import org.kith.gateway.portal.form.Sending;
import org.kith.gateway.portal.form.Typed;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.place.PlaceMap;
import org.kith.gateway.portal.referrals.KnownAgreements;
import org.kith.gateway.portal.referrals.KnownRestrictions;
import org.kith.gateway.portal.services.Matching;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.Option;
import org.kith.gateway.portal.words.Words;

/** One need: who could help, best first and with reasons; why somebody else does not fit; and the proposal. A person decides. */
@Path("/needs/{id:[0-9a-f-]{36}}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"practitioner", "coordinator"})
public class NeedPage {
    private static final int SUGGESTIONS = 10;
    private static final int OTHERS = 20;
    private static final int MATCHES = 20;
    private static final int MOST_OF_A_PLAN = 500;
    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Set<String> WAITING = Set.of("open", "suggested");
    private static final String OFFER_ID = "offerId";
    private static final Form WHICH = Form.named("need.why").choice("offer", FieldKind.SELECT, null);
    private static final Form PROPOSE =
            Form.named("need.propose").text("needId").text(OFFER_ID);

    private final Matching matching;
    private final KnownRestrictions restrictions;
    private final KnownAgreements agreements;
    private final KnownOffers offers;
    private final PlaceMap place;
    private final Pages pages;
    private final Clock clock;

    NeedPage(
            @RestClient Matching matching,
            KnownRestrictions restrictions,
            KnownAgreements agreements,
            KnownOffers offers,
            PlaceMap place,
            Pages pages,
            Clock clock) {
        this.matching = matching;
        this.restrictions = restrictions;
        this.agreements = agreements;
        this.offers = offers;
        this.place = place;
        this.pages = pages;
        this.clock = clock;
    }

    record NeedDetail(
            PageFrame page,
            NeedModel need,
            String untold,
            boolean unhelped,
            SuggestionsModel suggestions,
            UnmetModel ways,
            List<MatchStep> matches,
            FormView which,
            boolean asksWhich,
            Errors errors)
            implements TemplateInstance {}

    record Why(PageFrame page, NeedModel need, WhyModel why) implements TemplateInstance {}

    /** The need and the offers that could serve it. */
    @GET
    public TemplateInstance show(@PathParam("id") UUID id) {
        return show(id, Typed.nothing());
    }

    /** Why an offer could serve it, or why not. */
    @GET
    @Path("why")
    public Response why(@PathParam("id") UUID id, @QueryParam("offer") String offer) {
        Typed typed = Typed.nothing().put("offer", offer == null ? "" : offer);
        PageFrame page = pages.of("why");
        if (!typed.value("offer").matches(ID)) {
            typed.wrong("offer", pages.words("need").t("need.why.offer.required"));
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(show(id, typed))
                    .build();
        }
        Matching.Wanted need = matching.need(id);
        Matching.Why why = matching.why(id, UUID.fromString(typed.value("offer")));
        return Response.ok(new Why(
                        page,
                        NeedModel.of(need, false, page.words(), place),
                        WhyModel.of(why, offers.of(need.kind(), page.words()), page.words())))
                .build();
    }

    /** The user proposes an offer; from here on it is a match. */
    @POST
    @Path("propose")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response propose(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        Typed typed = new Typed(values).put("needId", id.toString());
        // Matching may not have heard of it yet, or hear nothing.
        if (agreements.of(pages.of("need"), matching.need(id).familyId()).unhelped()) {
            typed.wrong(pages.words("need").t("need.text.not-agreed"));
        }
        return new Sending(PROPOSE, typed, pages.words("need"))
                .asking(() -> askPropose(id, typed))
                .send(
                        Matching.Proposal.class,
                        proposal -> "/matches/"
                                + matching.propose(typed.idempotencyKey(), proposal)
                                        .id()
                                + "?success=proposed",
                        () -> show(id, typed));
    }

    private TemplateInstance askPropose(UUID id, Typed typed) {
        Matching.Wanted need = matching.need(id);
        Words words = pages.words("confirm");
        String offerId = typed.value(OFFER_ID);
        Confirmation question = new Confirmation(
                        pages, "propose", words.code("kind", need.kind()), "/needs/" + id + "/propose", "/needs/" + id)
                .carry(OFFER_ID, offerId)
                .carry("idempotencyKey", typed.idempotencyKey());
        if (offerId.matches(ID)) {
            UUID offer = UUID.fromString(offerId);
            OfferWords known = offers.of(need.kind(), List.of(offer), words).get(offer);
            question.say(known == null ? Names.offer(words, offer) : known.name() + ": " + known.words());
        }
        if (restrictions.isRestricted(pages.of("need"), need.familyId())) {
            question.say(words.t("confirm.propose.restricted"));
        }
        return question.ask("");
    }

    private TemplateInstance show(UUID id, Typed typed) {
        Matching.Wanted wanted = matching.need(id);
        PageFrame page = pages.of("need");
        Matching.Suggestions found =
                matching.suggestions(id, SUGGESTIONS).await().indefinitely();
        NeedModel need = NeedModel.of(
                wanted,
                found.state(wanted.state()),
                restrictions.isRestricted(page, wanted.familyId()),
                page.words(),
                place);
        List<UUID> suggested = found.items() == null
                ? List.of()
                : found.items().stream().map(Matching.Suggestion::offerId).toList();
        Map<UUID, OfferWords> known = offers.of(wanted.kind(), suggested, page.words());
        List<MatchStep> matches = matching.matchesOfNeed(id, MATCHES).items().stream()
                .map(match -> MatchStep.of(match, page.words()))
                .toList();
        SuggestionsModel suggestions = SuggestionsModel.of(found, matches, known, clock.instant(), page.words());
        List<Option> offered =
                new ArrayList<>(SuggestionsModel.others(matching.others(id, OTHERS), known, page.words()));
        suggestions.items().forEach(item -> offered.add(Option.of(item.offerId().toString(), item.name())));
        KnownAgreements.Known agreed = agreed(page, wanted, matches);
        return new NeedDetail(
                pages.titled("need", need.kind()).withError(typed.isWrong()),
                need,
                agreed.untold().isEmpty() ? "" : page.t(agreed.untold()),
                agreed.unhelped(),
                suggestions,
                found.nothingFound() ? planned(page, need) : UnmetModel.NONE,
                matches,
                new FormView(WHICH, page, typed).options("offer", offered),
                !offered.isEmpty(),
                Errors.of(page.words(), typed));
    }

    /** What the family agrees to; of no interest once the need is over. */
    private KnownAgreements.Known agreed(PageFrame page, Matching.Wanted need, List<MatchStep> matches) {
        boolean goesOn = WAITING.contains(need.state()) || matches.stream().anyMatch(MatchStep::live);
        return goesOn ? agreements.of(page, need.familyId()) : KnownAgreements.Known.NOTHING;
    }

    /** What the plan says of the need, for those who may see the plan. */
    private UnmetModel planned(PageFrame page, NeedModel need) {
        if (!page.may("matching.plan")) {
            return UnmetModel.NONE;
        }
        return matching.plan(need.zoneCode(), MOST_OF_A_PLAN).unmet().stream()
                .filter(unmet -> need.id().equals(unmet.needId()))
                .findFirst()
                .map(UnmetModel::of)
                .orElse(UnmetModel.NONE);
    }
}
