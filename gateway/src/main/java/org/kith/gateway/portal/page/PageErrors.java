package org.kith.gateway.portal.page;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.kith.gateway.edge.problem.GatewayProblems;
import org.kith.gateway.edge.problem.Problems;
import org.kith.gateway.edge.problem.Refusal;
import org.kith.gateway.edge.services.ServiceFailure;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.kit.telemetry.Correlation;

/** Turns what went wrong into a page for people, or a problem under /api. */
class PageErrors {
    private static final Logger LOG = Logger.getLogger(PageErrors.class);

    private static final Pattern ACT = Pattern.compile("(/(?:referrals|matches|needs|duty/concerns)/[0-9a-f-]{36})"
            + "/(?:acknowledge|decide|spends|close|decline|end|propose)");

    private static final String API = "/api/";
    private static final String STOP = "/agreement/withdraw";

    private static final Pattern HIDDEN =
            Pattern.compile("(/(?:families|referrals)/[0-9a-f-]{36})(?:/(?!break-restriction).*)?");

    /**
     * The page that says it.
     *
     * @param status HTTP status
     * @param detail what went wrong and what to do
     * @param code what to quote to who is asked for help
     * @param help whom to ask
     * @param duty whether the duty team is told where it finds what it does not see
     * @param toOpen where the duty team opens the family that was not found, or of the referral that was not; else empty
     * @param toStop where the user records that this family has said stop; empty where none was looked for
     */
    record Failure(
            PageFrame page,
            String status,
            String detail,
            String code,
            Help help,
            boolean duty,
            String toOpen,
            String toStop)
            implements TemplateInstance {}

    private final Pages pages;
    private final CurrentIdentityAssociation identity;
    private final Help help;

    PageErrors(Pages pages, CurrentIdentityAssociation identity, Help help) {
        this.pages = pages;
        this.identity = identity;
        this.help = help;
    }

    @ServerExceptionMapper
    Uni<Response> refused(Refusal refusal, RoutingContext context) {
        if (refusal.type().status() >= 500) {
            LOG.warnf(refusal.getCause(), "%s", refusal.getMessage());
        }
        return answer(refusal, context);
    }

    @ServerExceptionMapper
    Uni<Response> service(ServiceFailure failure, RoutingContext context) {
        return answer(
                switch (failure.status()) {
                    case 400 -> Refusal.of(ProblemType.VALIDATION, "Something in this address cannot be read.");
                    case 401 -> Refusal.of(ProblemType.UNAUTHENTICATED, "Sign in again.");
                    case 403 -> Refusal.of(ProblemType.FORBIDDEN, failure.detail());
                    case 404 -> Refusal.of(ProblemType.NOT_FOUND, "There is nothing at this address that you may see.");
                    case 429, 503 -> Refusal.until(ProblemType.UNAVAILABLE, "Try again in a little while.", 5);
                    default -> Refusal.of(GatewayProblems.BAD_GATEWAY, "A part of Kith failed. Try again.", failure);
                },
                context);
    }

    @ServerExceptionMapper
    Uni<Response> slow(TimeoutException e, RoutingContext context) {
        return answer(Refusal.of(GatewayProblems.GATEWAY_TIMEOUT, "Try again in a little while.", e), context);
    }

    @ServerExceptionMapper({ProcessingException.class, IOException.class})
    Uni<Response> away(Exception e, RoutingContext context) {
        return answer(
                Refusal.of(
                        GatewayProblems.BAD_GATEWAY, "A part of Kith does not answer. Try again in a little while.", e),
                context);
    }

    /**
     * Whoever opens the address of an act again, as after an error, gets the page that it is done from.
     */
    private static Optional<Response> pageOf(RoutingContext context) {
        Matcher act = ACT.matcher(context.request().path());
        return HttpMethod.GET.equals(context.request().method()) && act.matches()
                ? Optional.of(Response.seeOther(URI.create(act.group(1))).build())
                : Optional.empty();
    }

    @ServerExceptionMapper
    Uni<Response> notFound(NotFoundException e, RoutingContext context) {
        if (e.getCause() instanceof Problem problem) {
            return unreadable(problem, context);
        }
        Optional<Response> page = pageOf(context);
        if (page.isPresent()) {
            return Uni.createFrom().item(page.get());
        }
        return answer(Refusal.of(ProblemType.NOT_FOUND, "There is nothing at this address that you may see."), context);
    }

    /** What the address says beside its path: a program is told which parameter, a person that it is the address. */
    @ServerExceptionMapper
    Uni<Response> unreadable(Problem problem, RoutingContext context) {
        return context.request().path().startsWith(API)
                ? Uni.createFrom()
                        .item(Response.status(problem.type().status())
                                .type(Problems.MEDIA_TYPE)
                                .entity(Problems.body(problem, Correlation.current())
                                        .toString())
                                .build())
                : answer(Refusal.of(problem.type(), "Something in this address cannot be read."), context);
    }

    @ServerExceptionMapper
    Uni<Response> notAllowed(NotAllowedException e, RoutingContext context) {
        Optional<Response> page = pageOf(context);
        if (page.isPresent()) {
            return Uni.createFrom().item(page.get());
        }
        return answer(Refusal.of(ProblemType.METHOD_NOT_ALLOWED, "This address does not take that."), context);
    }

    /** Sends people to the issuer; where that is unavailable and cannot be named, says so. */
    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Uni<Response> unknown(SecurityException e, RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        return authenticator.getChallenge(context).onFailure().recoverWithNull().flatMap(challenge -> {
            if (challenge == null || challenge.status < 300 || challenge.status > 399) {
                String detail = "Signing in is not possible at the moment. Try again in a little while.";
                return answer(Refusal.until(ProblemType.UNAVAILABLE, detail, 5), context);
            }
            Response.ResponseBuilder response = Response.status(challenge.status);
            challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
            return Uni.createFrom().item(response.build());
        });
    }

    @ServerExceptionMapper
    Uni<Response> forbidden(ForbiddenException e, RoutingContext context) {
        return answer(Refusal.of(ProblemType.FORBIDDEN, "Your role does not have this page."), context);
    }

    @ServerExceptionMapper
    Uni<Response> other(WebApplicationException e, RoutingContext context) {
        return e.getResponse().getStatus() < 500 ? Uni.createFrom().item(e.getResponse()) : failed(e, context);
    }

    @ServerExceptionMapper
    Uni<Response> failed(RuntimeException e, RoutingContext context) {
        LOG.error("A page failed", e);
        String detail = "Try again. If it happens again, quote the code below.";
        return answer(Refusal.of(ProblemType.INTERNAL, detail, e), context);
    }

    private Uni<Response> answer(Refusal refusal, RoutingContext context) {
        String correlation = Correlation.current();
        ProblemType type = refusal.type();
        Response.ResponseBuilder response = Response.status(type.status());
        if (refusal.retryAfterSeconds() > 0) {
            response.header(HttpHeaders.RETRY_AFTER.toString(), refusal.retryAfterSeconds());
        }
        if (context.request().path().startsWith(API)) {
            return Uni.createFrom()
                    .item(response.type(Problems.MEDIA_TYPE)
                            .entity(Problems.body(refusal, correlation).toString())
                            .build());
        }
        // A failure may be met on the event loop, and the session itself may be what failed.
        return identity.getDeferredIdentity()
                .onFailure()
                .recoverWithNull()
                .map(who -> failure(pages.of("failure", title(type), who), refusal, shortCode(correlation)))
                .map(page -> response.type(MediaType.TEXT_HTML + ";charset=UTF-8")
                        .entity(page.render())
                        .build());
    }

    /** That a request is malformed is for programs: people are told as of every other address that cannot be read. */
    private static String title(ProblemType type) {
        return type.equals(ProblemType.MALFORMED) ? ProblemType.VALIDATION.title() : type.title();
    }

    private Failure failure(PageFrame page, Refusal refusal, String code) {
        boolean notFound = refusal.type().status() == ProblemType.NOT_FOUND.status();
        boolean duty = notFound && page.menu().contains(NavItem.DUTY);
        Matcher hidden = HIDDEN.matcher(page.path());
        boolean toStop = notFound && page.hearsFamilies() && !page.path().endsWith(STOP);
        return new Failure(
                page,
                Integer.toString(refusal.type().status()),
                refusal.getMessage(),
                code,
                help,
                duty,
                duty && hidden.matches() ? hidden.group(1) + "/break-restriction" : "",
                toStop && hidden.matches() ? hidden.group(1) + STOP : "");
    }

    /** The first part of the correlation: enough to find it, and short enough to say on the telephone. */
    private static String shortCode(String correlation) {
        return correlation.replaceFirst("-.*", "").toUpperCase(Locale.ROOT);
    }
}
