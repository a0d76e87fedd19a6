package org.kith.gateway.portal.page;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.kith.gateway.edge.config.GatewayConfig;
import org.kith.gateway.edge.policy.AudiencePolicy;
import org.kith.gateway.edge.session.FormTokens;
import org.kith.gateway.portal.words.Language;
import org.kith.gateway.portal.words.Languages;
import org.kith.gateway.portal.words.Words;

/** Puts the frame around a page: language, user, menu, emergency advice. */
@RequestScoped
public class Pages {
    private final SecurityIdentity identity;
    private final UriInfo uri;
    private final FormTokens formTokens;
    private final AudiencePolicy policy;
    private final Languages languages;
    private final Language language;
    private final RoutingContext context;
    private final GatewayConfig config;

    Pages(
            SecurityIdentity identity,
            UriInfo uri,
            FormTokens formTokens,
            AudiencePolicy policy,
            Languages languages,
            Language language,
            RoutingContext context,
            GatewayConfig config) {
        this.identity = identity;
        this.uri = uri;
        this.formTokens = formTokens;
        this.policy = policy;
        this.languages = languages;
        this.language = language;
        this.context = context;
        this.config = config;
    }

    /** The words of the page in the language that the user wants, or in English when that does not have the whole page. */
    public Words words(String name) {
        return languages.of(name, language.wanted(context));
    }

    /** The page of the name, whose words begin with it and whose title is {@code <name>.title}. */
    public PageFrame of(String name, Object... values) {
        return titled(name, words(name).t(name + ".title", values));
    }

    /** The page of the name under a title that something else gives. */
    public PageFrame titled(String name, String title) {
        return of(name, title, identity);
    }

    /** A page for the one who is known already, or for nobody: nothing waits for the session. */
    public PageFrame of(String name, String title, SecurityIdentity who) {
        Words words = words(name);
        CurrentUser user = user(who, words);
        Predicate<String> may = operation -> policy.may(user.roles(), operation);
        return new PageFrame(
                title,
                false,
                HttpMethod.POST.equals(context.request().method()),
                uri.getRequestUri().getPath(),
                user,
                NavItem.of(user, may),
                words,
                languages.with(name),
                config.emergency(),
                may);
    }

    private CurrentUser user(SecurityIdentity who, Words words) {
        if (who == null || who.isAnonymous() || who.getCredential(IdTokenCredential.class) == null) {
            return CurrentUser.NOBODY;
        }
        String name = who.getPrincipal() instanceof JsonWebToken token ? token.getClaim("name") : null;
        List<String> roles = who.getRoles().stream().sorted().toList();
        return new CurrentUser(
                true,
                name == null ? "" : name,
                who.getRoles(),
                roles.isEmpty() ? "" : words.code("role", roles.getFirst()),
                formTokens.of(who));
    }
}
