package org.kith.kit.idempotency;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.kit.http.FilterOrder;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;

/** Answers a repeated creating request with its first answer. */
@Interceptor
@Idempotent
@Priority(FilterOrder.IDEMPOTENCY)
class IdempotentInterceptor {
    /** Header that carries the key. */
    static final String HEADER = "Idempotency-Key";

    private final IdempotencyTable table;
    private final RequestHash hash;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    IdempotentInterceptor(IdempotencyTable table, RequestHash hash) {
        this.table = table;
        this.hash = hash;
    }

    @AroundInvoke
    Object around(InvocationContext context) throws Exception {
        String key = headers.getHeaderString(HEADER);
        if (key == null || key.isBlank()) {
            throw Problem.of(ProblemType.IDEMPOTENCY_KEY_MISSING, "Send an Idempotency-Key header.");
        }
        if (key.length() > 100 || !key.chars().allMatch(c -> c > 32 && c < 127)) {
            throw Problem.field(HEADER, "format", "Use at most 100 visible ASCII characters, a UUID for instance.");
        }
        String route = uri.getPath();
        Optional<StoredAnswer> stored = table.begin(key, route, hash.get());
        if (stored.isPresent()) {
            StoredAnswer answer = stored.get();
            if (!answer.route().equals(route) || !Arrays.equals(answer.requestHash(), hash.get())) {
                throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED, "The key came before with another request.");
            }
            return table.repeated(answer);
        }
        if (!(context.proceed() instanceof RestResponse<?> result)) {
            throw new IllegalStateException("an idempotent method answers with a RestResponse");
        }
        table.finish(key, result);
        return result;
    }
}
