package org.kith.kit.idempotency;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.kith.kit.http.FilterOrder;

/** Hashes the body of a request that carries an idempotency key while it is read. */
@Provider
@Priority(FilterOrder.BODY_HASH)
class BodyHashInterceptor implements ReaderInterceptor {
    private final RequestHash hash;

    BodyHashInterceptor(RequestHash hash) {
        this.hash = hash;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getHeaders().getFirst(IdempotentInterceptor.HEADER) == null) {
            return context.proceed();
        }
        byte[] body = context.getInputStream().readAllBytes();
        hash.set(body);
        context.setInputStream(new ByteArrayInputStream(body));
        return context.proceed();
    }
}
