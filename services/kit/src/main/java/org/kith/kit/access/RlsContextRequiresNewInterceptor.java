package org.kith.kit.access;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import org.kith.kit.http.FilterOrder;

/** Applies the RLS context inside every {@code @Transactional(REQUIRES_NEW)}. */
@Interceptor
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Priority(FilterOrder.RLS_CONTEXT)
class RlsContextRequiresNewInterceptor {
    private final RlsContext scope;

    RlsContextRequiresNewInterceptor(RlsContext scope) {
        this.scope = scope;
    }

    @AroundInvoke
    Object around(InvocationContext context) throws Exception {
        scope.apply();
        return context.proceed();
    }
}
