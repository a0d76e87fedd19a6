package org.kith.gateway.portal.matches;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.gateway.portal.page.Done;
import org.kith.gateway.portal.page.FormState;
import org.kith.gateway.portal.page.Forms;
import org.kith.gateway.portal.page.Labels;
import org.kith.gateway.portal.page.Option;
import org.kith.gateway.portal.page.Page;
import org.kith.gateway.portal.page.PageFactory;
import org.kith.gateway.portal.page.Templates;
import org.kith.gateway.portal.place.PlaceMap;
import org.kith.gateway.portal.services.Listing;
import org.kith.gateway.portal.services.Matching;

/** Matches: where each stands, and the yes or no of the family and the volunteer as the visitor heard them. */
@Path("/matches")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"practitioner", "coordinator"})
public class MatchPage {
    private static final int LENGTH = 25;
    private static final String ONE = "{id:[0-9a-f-]{36}}";
    private static final List<Option> STATES = Stream.of("proposed", "agreed", "declined", "ended")
            .map(code -> Option.of(code, Labels.state(code)))
            .toList();
    private static final Forms.Words WORDS =
            new Forms.Words(Map.of(), Map.of("by:required", "Say who says no", "reason:required", "Choose a reason"));

    private final Matching matching;
    private final PlaceMap place;
    private final PageFactory pages;

    MatchPage(@RestClient Matching matching, PlaceMap place, PageFactory pages) {
        this.matching = matching;
        this.place = place;
        this.pages = pages;
    }

    /** The matches that the visitor works on. */
    @GET
    public TemplateInstance list(@QueryParam("state") String state, @QueryParam("cursor") String cursor) {
        String wanted = STATES.stream()
                .map(Option::value)
                .filter(code -> code.equals(state))
                .findFirst()
                .orElse("");
        Listing<JsonNode> found = matching.matches(wanted.isEmpty() ? null : wanted, cursor, LENGTH);
        List<MatchModel> lines = found.items().stream()
                .map(match -> MatchModel.of(match, "", place))
                .toList();
        return Templates.matches(pages.of("Matches"), lines, STATES, wanted, found.next());
    }

    /** One match. */
    @GET
    @Path(ONE)
    public TemplateInstance show(@PathParam("id") String id, @QueryParam("done") String done) {
        return show(id, FormState.empty(), Done.message(done));
    }

    /** The family or the volunteer said yes. */
    @POST
    @Path(ONE + "/{who:family|volunteer}-agrees")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response agrees(
            @PathParam("id") String id, @PathParam("who") String who, MultivaluedMap<String, String> typed) {
        return act(id, who + "-agrees", typed);
    }

    /** Somebody said no. */
    @POST
    @Path(ONE + "/decline")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decline(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        return act(id, "decline", typed, "by", "reason");
    }

    /** It is over. */
    @POST
    @Path(ONE + "/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        return act(id, "end", typed, "reason");
    }

    private Response act(String id, String verb, MultivaluedMap<String, String> typed, String... fields) {
        FormState form = new FormState(typed);
        ObjectNode command = JsonNodeFactory.instance.objectNode();
        for (String field : fields) {
            if (!form.value(field).isEmpty()) {
                command.put(field, form.value(field));
            }
        }
        return Forms.send(
                form,
                sent -> {
                    matching.act(id, verb, sent.value("etag"), command);
                    return "/matches/" + id + "?done=" + verb;
                },
                sent -> show(id, sent, ""),
                WORDS);
    }

    private TemplateInstance show(String id, FormState form, String done) {
        RestResponse<JsonNode> match = matching.match(id);
        Page page = pages.of("Match");
        return Templates.match(
                form.isWrong() ? page.withError() : page,
                MatchModel.of(match.getEntity(), match.getHeaderString("ETag"), place),
                Labels.sides(page.visitor().roles()),
                form,
                done);
    }
}
