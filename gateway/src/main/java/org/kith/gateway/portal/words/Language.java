package org.kith.gateway.portal.words;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.kith.gateway.edge.config.GatewayConfig;

/**
 * Which language a reader wants: what the address asks for ({@code ?lang=cy}), else what they chose before, which a cookie
 * keeps, else what the browser says.
 */
@ApplicationScoped
public class Language {
    /** Query parameter by which a reader chooses. */
    public static final String PARAMETER = "lang";

    private static final String COOKIE = "kith-language";
    private static final long YEAR = 365L * 24 * 60 * 60;

    private final Languages languages;
    private final boolean secure;

    Language(Languages languages, GatewayConfig config) {
        this.languages = languages;
        secure = config.cookieSecure();
    }

    /** The languages that the reader wants, most preferred first. */
    public List<String> wanted(RoutingContext context) {
        List<String> wanted = new ArrayList<>();
        add(wanted, chosen(context));
        Cookie kept = context.request().getCookie(COOKIE);
        add(wanted, kept == null ? null : kept.getValue());
        if (wanted.isEmpty()) {
            wanted.addAll(Languages.accepted(context.request().getHeader("Accept-Language")));
        }
        return wanted;
    }

    /** Keeps what the address asks for. */
    public void keep(RoutingContext context) {
        String tag = chosen(context);
        if (languages.serves(tag) && !context.response().headWritten()) {
            context.response()
                    .addCookie(Cookie.cookie(COOKIE, tag)
                            .setPath("/")
                            .setMaxAge(YEAR)
                            .setHttpOnly(true)
                            .setSecure(secure)
                            .setSameSite(CookieSameSite.LAX));
        }
    }

    private static String chosen(RoutingContext context) {
        List<String> asked = context.queryParam(PARAMETER);
        return asked.isEmpty() ? null : asked.getFirst();
    }

    private void add(List<String> wanted, String tag) {
        if (languages.serves(tag)) {
            wanted.add(tag);
        }
    }
}
