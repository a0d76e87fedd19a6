package org.kith.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kith.kit.problem.ProblemBody;
import org.kith.kit.problem.ProblemType;

/** Refuses a request with a problem before its body is read; the connection ends with it, so that nobody has to read it. */
@ApplicationScoped
class EarlyRefusals {
    private final ObjectMapper json;

    EarlyRefusals(ObjectMapper json) {
        this.json = json;
    }

    /** Ends when the answer is sent. */
    Future<Void> refuse(RoutingContext context, ProblemType type) {
        try {
            return context.response()
                    .setStatusCode(type.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .end(json.writeValueAsString(
                            new ProblemBody(type.uri(), type.title(), type.status(), type.remedy(), "", List.of())));
        } catch (JsonProcessingException e) {
            context.fail(e);
            return Future.failedFuture(e);
        }
    }
}
