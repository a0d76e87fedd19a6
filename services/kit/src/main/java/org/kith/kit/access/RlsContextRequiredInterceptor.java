package org.kith.kit.access;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import org.kith.kit.http.FilterOrder;

/** Applies the RLS context inside every {@code @Transactional(REQUIRED)}. */
@Interceptor
@Transactional(Transactional.TxType.REQUIRED)
@Priority(FilterOrder.RLS_CONTEXT)
class RlsContextRequiredInterceptor {
    private final RlsContext scope;

    RlsContextRequiredInterceptor(RlsContext scope) {
        this.scope = scope;
    }

    @AroundInvoke
    Object around(InvocationContext context) throws Exception {
        scope.apply();
        return context.proceed();
    }
}
