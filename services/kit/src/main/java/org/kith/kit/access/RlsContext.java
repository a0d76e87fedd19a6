package org.kith.kit.access;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.kith.kit.data.Sql;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;

/** Tells PostgreSQL, inside the transaction, who asks; row-level security does the rest. Nothing set means no rows. */
@ApplicationScoped
class RlsContext {
    private static final String SET = "select set_config('kith.organisation', ?, true), set_config('kith.person', ?,"
            + " true), set_config('kith.roles', ?, true), set_config('kith.system', ?, true), set_config('kith.kind', ?,"
            + " true)";

    private final TransactionSynchronizationRegistry transactions;
    private final CurrentCaller callers;
    private final Sql sql;

    RlsContext(TransactionSynchronizationRegistry transactions, CurrentCaller callers, Sql sql) {
        this.transactions = transactions;
        this.callers = callers;
        this.sql = sql;
    }

    void apply() {
        String system = RunAsSystem.current();
        String scope = system == null ? "" : system;
        Object set = transactions.getResource(RlsContext.class);
        if (scope.equals(set)) {
            return;
        }
        if (set != null) {
            // Widening a scope half-way would outlive the inner call: what runs as system needs a transaction of its
            // own.
            throw new IllegalStateException("RLS context is '" + set + "' and cannot become '" + scope + "'");
        }
        Caller caller = system == null && Arc.container().requestContext().isActive() && callers.present()
                ? callers.get()
                : null;
        sql.one(
                SET,
                row -> true,
                caller == null ? "" : caller.organisation().toString(),
                caller == null ? "" : caller.person().toString(),
                caller == null ? "" : "," + String.join(",", caller.roles()) + ",",
                scope,
                caller == null ? "" : caller.organisationKind());
        transactions.putResource(RlsContext.class, scope);
    }
}
