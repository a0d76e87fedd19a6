package org.kith.kit.audit;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.data.Row;
import org.kith.kit.data.Sql;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.telemetry.Correlation;

/**
 * Who saw or did what to whom, and why. The table only takes inserts; the database numbers the rows of a subject and
 * chains their hashes, so that a row changed or taken out of the middle shows. Who it was the database reads itself, from the
 * token of the request, whose signature it proves: a service cannot write somebody else's name.
 */
@ApplicationScoped
public class Audit {
    /** Why something was done to a record that the caller need not see: it was done to another record of the same child. */
    public static final String SAME_CHILD = "same-child";

    private static final Logger LOG = Logger.getLogger(Audit.class);
    private static final String WRITE = "select audit_write(?, ?, ?, ?, ?, ?) as proven";
    private static final String OF_A_SUBJECT =
            "select ordinal, at, person, organisation, roles, proven, action, outcome,"
                    + " why, correlation, hash = audit_hash(a.*) and previous = coalesce(lag(hash) over (order by ordinal), ''::bytea) and "
                    + "ordinal = row_number() over (order by ordinal) as intact from audit a where subject = ? order by ordinal";

    private final Sql sql;
    private final CurrentCaller caller;
    private final NewTransaction newTransaction;
    private final DeniedAttempts denied;
    private final TransactionSynchronizationRegistry transactions;

    Audit(
            Sql sql,
            CurrentCaller caller,
            NewTransaction newTransaction,
            DeniedAttempts denied,
            TransactionSynchronizationRegistry transactions) {
        this.sql = sql;
        this.caller = caller;
        this.newTransaction = newTransaction;
        this.denied = denied;
        this.transactions = transactions;
    }

    /**
     * Notes that the caller did something, in the same transaction.
     *
     * @param subject whom it is about: a family, a volunteer, a person who made an offer
     * @param action what, such as {@code referral.read}
     * @param why the reason, a code or short text without personal data
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void allowed(UUID subject, String action, String why) {
        insert(subject, action, "allowed", why);
    }

    /** Notes a try that was refused; stored whatever becomes of the current transaction, as soon as that has ended. */
    public void denied(UUID subject, String action, String why) {
        denied.add(subject, action, why);
        if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            writeDenied();
        }
    }

    /** Writes the denied attempts that waited for the end of a transaction. */
    void writeDenied() {
        if (!Arc.container().requestContext().isActive()) {
            return;
        }
        List<DeniedAttempts.Attempt> waiting = denied.take();
        if (!waiting.isEmpty()) {
            newTransaction.call(() -> waiting.stream()
                    .mapToInt(refused -> insert(refused.subject(), refused.action(), "denied", refused.why()))
                    .sum());
        }
    }

    /** The rows of a subject, oldest first, each with whether its hash and its link to the one before hold. */
    @Transactional
    public List<AuditEntry> of(UUID subject) {
        return sql.list(OF_A_SUBJECT, Audit::entry, subject);
    }

    private static AuditEntry entry(Row row) {
        return new AuditEntry(
                row.bigNumber("ordinal"),
                row.instant("at"),
                row.uuid("person"),
                row.uuid("organisation"),
                row.text("roles"),
                row.flag("proven"),
                row.text("action"),
                row.text("outcome"),
                row.text("why"),
                row.text("correlation"),
                row.flag("intact"));
    }

    /** A row is written whatever the database makes of the token: nothing that must be done waits for a key. */
    private int insert(UUID subject, String action, String outcome, String why) {
        boolean proven = sql.one(
                        WRITE,
                        row -> row.flag("proven"),
                        caller.token(),
                        subject,
                        action,
                        outcome,
                        why,
                        Correlation.current())
                .orElseThrow();
        if (!proven) {
            LOG.errorf(
                    "The database could not prove who asks, so the audit row of %s names nobody. Store the issuer's keys:"
                            + " IssuerKeys of the migrations.",
                    Correlation.current());
        }
        return 1;
    }
}
