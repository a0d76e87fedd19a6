package org.kith.kit.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** A transaction with an RLS context of its own: to run as system, and for what is stored even when the rest is refused. */
@ApplicationScoped
public class NewTransaction {
    /** Runs the work in a new transaction and commits it. */
    @ActivateRequestContext
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T call(Supplier<T> work) {
        return work.get();
    }
}
