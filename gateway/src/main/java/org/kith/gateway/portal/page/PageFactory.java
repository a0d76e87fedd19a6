package org.kith.gateway.portal.page;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.kith.gateway.edge.config.GatewayConfig;
import org.kith.gateway.edge.session.FormTokens;

/** Puts the frame around a page: visitor, menu, emergency advice. */
@RequestScoped
public class PageFactory {
    private final SecurityIdentity identity;
    private final UriInfo uri;
    private final FormTokens formTokens;
    private final GatewayConfig config;

    PageFactory(SecurityIdentity identity, UriInfo uri, FormTokens formTokens, GatewayConfig config) {
        this.identity = identity;
        this.uri = uri;
        this.formTokens = formTokens;
        this.config = config;
    }

    /** A page with the title, for whoever asks. */
    public Page of(String title) {
        return of(title, identity);
    }

    /** A page with the title, for the one who is known already. */
    Page of(String title, SecurityIdentity who) {
        Visitor visitor = visitor(who);
        return new Page(title, uri.getRequestUri().getPath(), visitor, Destination.of(visitor), config.emergency());
    }

    private Visitor visitor(SecurityIdentity who) {
        if (who == null || who.isAnonymous() || who.getCredential(IdTokenCredential.class) == null) {
            return new Visitor(false, "", Set.of(), "");
        }
        String name = who.getPrincipal() instanceof JsonWebToken token ? token.getClaim("name") : null;
        return new Visitor(true, name == null ? "" : name, who.getRoles(), formTokens.of(who));
    }
}
