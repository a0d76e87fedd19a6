package org.kith.gateway.portal.page;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.kith.gateway.portal.words.Language;

/** Keeps the language that somebody chose by a link. */
class LanguageFilter {
    private final Language language;

    LanguageFilter(Language language) {
        this.language = language;
    }

    @ServerRequestFilter
    void keep(RoutingContext context) {
        language.keep(context);
    }
}
