package org.kith.gateway.edge.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.kith.gateway.edge.http.FilterOrder;
import org.kith.gateway.edge.problem.Refusal;
import org.kith.gateway.edge.problem.Unread;
import org.kith.kit.problem.ProblemType;

/**
 * Keeps what somebody typed while their session ended. Sent to sign in, the browser would come back with an empty form: so
 * the form is shown again, with a way to sign in and to send it then.
 */
@ApplicationScoped
class FormsWithoutSession {
    /** Page that shows a kept form. */
    static final String PAGE = "/session-ended";

    /** What is no form of a page; the issuer itself posts below the address of signing in. */
    private static final Pattern NO_PAGE = Pattern.compile("/(api|q|sign-in|assets)(/.*)?");

    private final Callers callers;
    private final KeptForms forms;

    FormsWithoutSession(Callers callers, KeptForms forms) {
        this.callers = callers;
        this.forms = forms;
    }

    void register(@Observes Router router) {
        router.post().order(FilterOrder.KEPT_FORM).handler(this::check);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        boolean form = type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
        if (!form
                || Refusal.kept(context) != null
                || NO_PAGE.matcher(request.path()).matches()) {
            context.next();
            return;
        }
        request.pause();
        callers.of(context).subscribe().with(caller -> goOn(context), failure -> withoutSession(context, failure));
    }

    private static void goOn(RoutingContext context) {
        context.request().resume();
        context.next();
    }

    private void withoutSession(RoutingContext context, Throwable failure) {
        if (failure instanceof Refusal refusal && refusal.type().equals(ProblemType.UNAVAILABLE)) {
            goOn(context);
            return;
        }
        HttpServerRequest request = context.request();
        String action = request.uri();
        request.setExpectMultipart(true)
                .exceptionHandler(broken -> Unread.leave(context))
                .endHandler(end -> {
                    forms.read(action, List.copyOf(request.formAttributes().entries()))
                            .keep(context);
                    forgetSession(context);
                    context.reroute(HttpMethod.GET, PAGE);
                })
                .resume();
    }

    /** A session that does not hold any more would send its bearer to sign in before the page is shown. */
    private static void forgetSession(RoutingContext context) {
        context.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith("q_session"))
                .toList()
                .forEach(name -> context.response().removeCookies(name, false));
    }
}
