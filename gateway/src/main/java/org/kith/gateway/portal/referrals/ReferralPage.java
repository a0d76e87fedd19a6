package org.kith.gateway.portal.referrals;

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
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.page.Done;
import org.kith.gateway.portal.page.FormState;
import org.kith.gateway.portal.page.Forms;
import org.kith.gateway.portal.services.Referrals;

/** One referral: its story, and what the visitor can do next. The services decide who may. */
@Path("/referrals/{id:[0-9a-f-]{36}}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Authenticated
public class ReferralPage {
    private static final Forms.Words WORDS = new Forms.Words(
            Map.of(),
            Map.of(
                    "decision:required", "Choose what you decide",
                    "metFamily:required", "Say whether you have met the family",
                    "reason:required", "Say why",
                    "outcome:required", "Choose how it ends"));

    private final Referrals referrals;
    private final ReferralView view;

    ReferralPage(@RestClient Referrals referrals, ReferralView view) {
        this.referrals = referrals;
        this.view = view;
    }

    /** The story of the referral. */
    @GET
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance show(@PathParam("id") String id, @QueryParam("done") String done) {
        return view.show(id, FormState.empty(), Done.message(done));
    }

    /** The visitor has read it. */
    @POST
    @Path("acknowledge")
    public Response acknowledge(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        FormState form = new FormState(typed);
        return act(id, form, "acknowledge", "acknowledged", command(form, "waitReason"));
    }

    /** The visitor decides; nobody approves. */
    @POST
    @Path("decide")
    public Response decide(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        FormState form = new FormState(typed);
        ObjectNode command = command(form, "decision", "reason");
        if (!form.value("metFamily").isEmpty()) {
            command.put("metFamily", form.has("metFamily", "yes"));
        }
        return act(id, form, "decide", "decided", command);
    }

    /** The visitor ends it and says how. */
    @POST
    @Path("close")
    public Response close(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        FormState form = new FormState(typed);
        return act(id, form, "close", "closed", command(form, "outcome"));
    }

    private Response act(String id, FormState form, String verb, String done, ObjectNode command) {
        return Forms.send(
                form,
                sent -> {
                    referrals.act(id, verb, sent.value("etag"), command);
                    return "/referrals/" + id + "?done=" + done;
                },
                sent -> view.show(id, sent, ""),
                WORDS);
    }

    private static ObjectNode command(FormState form, String... fields) {
        ObjectNode command = JsonNodeFactory.instance.objectNode();
        for (String field : fields) {
            if (!form.value(field).isEmpty()) {
                command.put(field, form.value(field));
            }
        }
        return command;
    }
}
