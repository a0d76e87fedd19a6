package org.kith.gateway.portal.referrals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.page.FormState;
import org.kith.gateway.portal.page.Forms;
import org.kith.gateway.portal.services.Referrals;

/** Money that the visitor spends for a family under the delegated limit; the service knows the limit. */
@Path("/referrals/{id:[0-9a-f-]{36}}/spends")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Authenticated
public class SpendPage {
    private static final String POUNDS = "£?\\d{1,5}(\\.\\d{1,2})?";
    private static final Forms.Words WORDS = new Forms.Words(
            Map.of("pence", "pounds"),
            Map.of("what:required", "Say what it is for", "pence:required", "Give the amount in pounds"));

    private final Referrals referrals;
    private final ReferralView view;

    SpendPage(@RestClient Referrals referrals, ReferralView view) {
        this.referrals = referrals;
        this.view = view;
    }

    /** Spends; nobody approves. */
    @POST
    public Response spend(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        FormState form = new FormState(typed);
        ObjectNode spend = JsonNodeFactory.instance.objectNode();
        String what = code(form.value("what"));
        if (what.isEmpty()) {
            form.wrong("what", "Say what it is for");
        }
        spend.put("what", what);
        String pounds = form.value("pounds").replace(" ", "");
        if (pounds.matches(POUNDS)) {
            spend.put(
                    "pence",
                    new BigDecimal(pounds.replace("£", "")).movePointRight(2).intValueExact());
        } else {
            form.wrong("pounds", "Give the amount in pounds, such as 30 or 12.50");
        }
        if (!form.value("note").isEmpty()) {
            spend.put("note", form.value("note"));
        }
        return Forms.send(
                form,
                sent -> {
                    referrals.spend(id, sent.value("idempotencyKey"), spend);
                    return "/referrals/" + id + "?done=spent";
                },
                sent -> view.show(id, sent, ""),
                WORDS);
    }

    /** The service takes a code, people type words: "Rail card" is rail-card. */
    private static String code(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
    }
}
