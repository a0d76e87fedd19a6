package org.kith.gateway.pages.referrals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.pages.FormState;
import org.kith.gateway.pages.Organisations;
import org.kith.gateway.pages.Page;
import org.kith.gateway.pages.PageFactory;
import org.kith.gateway.pages.Templates;
import org.kith.gateway.story.Stories;
import org.kith.gateway.upstream.FieldError;
import org.kith.gateway.upstream.Matching;
import org.kith.gateway.upstream.Referrals;
import org.kith.gateway.upstream.ServiceFailure;

/** One referral: its story, and what the visitor can do next. The services decide who may. */
@Path("/referrals/{id:[0-9a-f-]{36}}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Authenticated
public class ReferralPage {
    private final Stories stories;
    private final Referrals referrals;
    private final Matching matching;
    private final Organisations organisations;
    private final PageFactory pages;

    ReferralPage(
            Stories stories,
            @RestClient Referrals referrals,
            @RestClient Matching matching,
            Organisations organisations,
            PageFactory pages) {
        this.stories = stories;
        this.referrals = referrals;
        this.matching = matching;
        this.organisations = organisations;
        this.pages = pages;
    }

    /** The story of the referral. */
    @GET
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance show(@PathParam("id") String id, @QueryParam("done") String done) {
        return show(id, FormState.empty(), Done.message(done));
    }

    /** The visitor has read it. */
    @POST
    @Path("acknowledge")
    public Response acknowledge(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        FormState form = new FormState(typed);
        ObjectNode command = JsonNodeFactory.instance.objectNode();
        put(command, "waitReason", form);
        return act(id, form, "acknowledged", state -> referrals.act(id, "acknowledge", state.value("etag"), command));
    }

    /** The visitor decides; nobody approves. */
    @POST
    @Path("decide")
    public Response decide(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        FormState form = new FormState(typed);
        ObjectNode command = JsonNodeFactory.instance.objectNode();
        put(command, "decision", form);
        put(command, "reason", form);
        if (!form.value("metFamily").isEmpty()) {
            command.put("metFamily", form.has("metFamily", "yes"));
        }
        return act(id, form, "decided", state -> referrals.act(id, "decide", state.value("etag"), command));
    }

    /** The visitor proposes an offer for a need. */
    @POST
    @Path("propose")
    public Response propose(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        FormState form = new FormState(typed);
        ObjectNode proposal = JsonNodeFactory.instance
                .objectNode()
                .put("needId", form.value("needId"))
                .put("offerId", form.value("offerId"));
        return act(id, form, "proposed", state -> matching.propose(state.value("idempotencyKey"), proposal));
    }

    private Response act(String id, FormState form, String done, Consumer<FormState> command) {
        try {
            command.accept(form);
            return Response.seeOther(URI.create("/referrals/" + id + "?done=" + done))
                    .build();
        } catch (ServiceFailure failure) {
            if (!failure.isForTheSender()) {
                throw failure;
            }
            mark(form, failure);
            return Response.status(failure.status()).entity(show(id, form, "")).build();
        }
    }

    private TemplateInstance show(String id, FormState form, String done) {
        ReferralModel model = ReferralModel.of(stories.of(id).await().indefinitely(), organisations);
        Page page = pages.of("Referral " + model.reference());
        return Templates.referral(form.isWrong() ? page.withError() : page, model, form, new Choices(List.of()), done);
    }

    private static void put(ObjectNode command, String field, FormState form) {
        if (!form.value(field).isEmpty()) {
            command.put(field, form.value(field));
        }
    }

    private static void mark(FormState form, ServiceFailure failure) {
        if ("stale".equals(failure.slug())) {
            form.wrong("Somebody changed this referral meanwhile. Look at it again, then repeat what you did.");
            return;
        }
        for (FieldError error : failure.errors()) {
            form.wrong(error.pointer().replaceFirst("^/", "").replace('/', '.'), message(error));
        }
        if (failure.errors().isEmpty()) {
            form.wrong(failure.detail().isEmpty() ? "That did not work. Try again." : failure.detail());
        }
    }

    private static String message(FieldError error) {
        boolean missing = "required".equals(error.code());
        return switch (error.pointer()) {
            case "/decision" -> missing ? "Choose what you decide" : error.detail();
            case "/metFamily" -> missing ? "Say whether you have met the family" : error.detail();
            case "/reason" -> missing ? "Say why" : error.detail();
            default -> error.detail();
        };
    }
}
