package org.kith.gateway.edge.session;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.HttpMethod;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Keeps back a form without the token of its session. There is no page that changes something without a form. */
class FormTokenFilter {
    /** Name of the hidden field. */
    static final String FIELD = "formToken";

    private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final FormTokens tokens;
    private final KeptForms forms;
    private final SecurityIdentity identity;

    FormTokenFilter(FormTokens tokens, KeptForms forms, SecurityIdentity identity) {
        this.tokens = tokens;
        this.forms = forms;
        this.identity = identity;
    }

    @ServerRequestFilter
    @WithFormRead
    void check(ResteasyReactiveContainerRequestContext request) {
        var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        // The API has no forms: it takes bearer tokens, and a session only from a page of this host.
        if (SAFE.contains(request.getMethod()) || context.getPath().startsWith("/api/")) {
            return;
        }
        Object sent = context.getFormParameter(FIELD, true, false);
        // One that is kept is never sent by whoever has the page: it is shown first, to who typed it.
        boolean kept = context.getFormParameter(KeptForms.SEALED, true, false) != null;
        if (kept || !tokens.holds(identity, sent == null ? null : sent.toString())) {
            throw new KeptForm.OfAnotherSession(
                    forms.read(address(request.getUriInfo().getRequestUri()), fields(context.getFormData())));
        }
    }

    /** With what is asked, such as the list that the user came from. */
    private static String address(URI sent) {
        return sent.getRawQuery() == null ? sent.getRawPath() : sent.getRawPath() + "?" + sent.getRawQuery();
    }

    private static List<Map.Entry<String, String>> fields(FormData form) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        if (form != null) {
            form.forEach(name -> form.get(name).stream()
                    .filter(value -> !value.isFileItem())
                    .forEach(value -> fields.add(Map.entry(name, value.getValue()))));
        }
        return fields;
    }
}
