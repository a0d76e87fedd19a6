package org.kith.gateway.portal.needs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.page.FormState;
import org.kith.gateway.portal.page.Forms;
import org.kith.gateway.portal.page.Page;
import org.kith.gateway.portal.page.PageFactory;
import org.kith.gateway.portal.page.Templates;
import org.kith.gateway.portal.page.Texts;
import org.kith.gateway.portal.place.PlaceMap;
import org.kith.gateway.portal.services.Matching;

/** One need: who could help, best first and with reasons; why not somebody else; and the proposal. A person decides. */
@Path("/needs/{id:[0-9a-f-]{36}}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"practitioner", "coordinator"})
public class NeedPage {
    private static final int SUGGESTIONS = 10;
    private static final int OTHERS = 20;
    private static final int MATCHES = 20;
    private static final int MOST_OF_A_PLAN = 500;
    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final Matching matching;
    private final KnownOffers offers;
    private final PlaceMap place;
    private final PageFactory pages;

    NeedPage(@RestClient Matching matching, KnownOffers offers, PlaceMap place, PageFactory pages) {
        this.matching = matching;
        this.offers = offers;
        this.place = place;
        this.pages = pages;
    }

    /** The need and the offers that could serve it. */
    @GET
    public TemplateInstance show(@PathParam("id") String id) {
        return show(id, FormState.empty());
    }

    /** Why an offer could serve it, or why not. */
    @GET
    @Path("why")
    public Response why(@PathParam("id") String id, @QueryParam("offer") String offer) {
        FormState form = FormState.empty().put("offer", offer == null ? "" : offer.strip());
        if (!form.value("offer").matches(ID)) {
            form.wrong("offer", "Choose an offer");
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(show(id, form))
                    .build();
        }
        NeedModel need = NeedModel.of(matching.need(id), place);
        WhyModel answer = WhyModel.of(matching.why(id, form.value("offer")), offers.of(need.kindCode()));
        return Response.ok(Templates.why(pages.of("Why, or why not"), need, answer))
                .build();
    }

    /** The visitor proposes an offer; from here on it is a match. */
    @POST
    @Path("propose")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response propose(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        ObjectNode proposal = JsonNodeFactory.instance.objectNode().put("needId", id);
        return Forms.send(
                new FormState(typed),
                form -> {
                    proposal.put("offerId", form.value("offerId"));
                    JsonNode match = matching.propose(form.value("idempotencyKey"), proposal);
                    return "/matches/" + match.path("id").asText() + "?done=proposed";
                },
                form -> show(id, form),
                Forms.Words.AS_THE_SERVICE);
    }

    private TemplateInstance show(String id, FormState form) {
        NeedModel need = NeedModel.of(matching.need(id), place);
        JsonNode found = matching.suggestions(id, SUGGESTIONS).await().indefinitely();
        Map<String, OfferFacts> known = offers.of(need.kindCode());
        List<MatchStep> matches = matching.matchesOf(id, MATCHES).items().stream()
                .map(MatchStep::of)
                .toList();
        Page page = pages.of(need.kind());
        boolean nothing = found.path("nothingFound").asBoolean();
        return Templates.need(
                form.isWrong() ? page.withError() : page,
                need,
                SuggestionsModel.of(found, matching.others(id, OTHERS), matches, known),
                nothing ? WaysModel.of(planned(page, need)) : WaysModel.NONE,
                matches,
                form);
    }

    /** What the plan says of the need; only a coordinator sees the plan. */
    private JsonNode planned(Page page, NeedModel need) {
        if (!page.visitor().isAny("coordinator")) {
            return MissingNode.getInstance();
        }
        for (JsonNode unmet : matching.plan(need.zoneCode(), MOST_OF_A_PLAN).path("unmet")) {
            if (need.id().equals(Texts.field(unmet, "needId"))) {
                return unmet;
            }
        }
        return MissingNode.getInstance();
    }
}
