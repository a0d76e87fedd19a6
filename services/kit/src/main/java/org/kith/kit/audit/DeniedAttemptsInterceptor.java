package org.kith.kit.audit;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import org.kith.kit.http.FilterOrder;

/** Around the outermost transaction: writes denied attempts once it has committed or rolled back. */
@Interceptor
@Transactional
@Priority(FilterOrder.DENIED_ATTEMPTS)
class DeniedAttemptsInterceptor {
    private final TransactionSynchronizationRegistry transactions;
    private final Audit audit;

    DeniedAttemptsInterceptor(TransactionSynchronizationRegistry transactions, Audit audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    @AroundInvoke
    Object around(InvocationContext context) throws Exception {
        boolean outermost = transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION;
        try {
            return context.proceed();
        } finally {
            if (outermost) {
                audit.writeDenied();
            }
        }
    }
}
