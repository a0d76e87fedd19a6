package org.kith.gateway.edge.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.kith.kit.problem.FieldError;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemBody;
import org.kith.kit.problem.ProblemType;
import org.kith.kit.telemetry.Correlation;

/** Writes refusals as {@code application/problem+json}. */
public final class Problems {
    /** Media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private Problems() {}

    /** The refusal's body. */
    public static Buffer body(Refusal refusal, String correlation) {
        return body(refusal.type(), refusal.getMessage(), correlation, List.of());
    }

    /** The problem's body, with the fields or parameters that are wrong. */
    public static Buffer body(Problem problem, String correlation) {
        return body(problem.type(), problem.getMessage(), correlation, problem.errors());
    }

    private static Buffer body(ProblemType type, String detail, String correlation, List<FieldError> errors) {
        return JsonObject.mapFrom(new ProblemBody(type.uri(), type.title(), type.status(), detail, correlation, errors))
                .toBuffer();
    }

    /** Ends the request with the refusal. */
    public static void send(RoutingContext context, Refusal refusal) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        response.setStatusCode(refusal.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (refusal.retryAfterSeconds() > 0) {
            response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(refusal.retryAfterSeconds()));
        }
        if (refusal.type().equals(ProblemType.UNAUTHENTICATED)) {
            response.putHeader("WWW-Authenticate", "Bearer realm=\"kith\"");
        }
        Unread.leave(context);
        response.end(body(refusal, context.request().getHeader(Correlation.HEADER)));
    }
}
