package org.kith.kit.audit;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.data.Sql;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.telemetry.Correlation;

/**
 * Who saw or did what to whom, and why. The table only takes inserts; the database numbers the rows of a subject and
 * chains their hashes, so that a row changed or taken out of the middle shows.
 */
@ApplicationScoped
public class Audit {
    private static final String INSERT =
            "insert into audit (subject, person, organisation, roles, action, outcome, why, "
                    + "correlation) values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final Sql sql;
    private final CurrentCaller caller;
    private final NewTransaction newTransaction;
    private final DeniedAttempts tries;
    private final TransactionSynchronizationRegistry transactions;

    Audit(
            Sql sql,
            CurrentCaller caller,
            NewTransaction newTransaction,
            DeniedAttempts tries,
            TransactionSynchronizationRegistry transactions) {
        this.sql = sql;
        this.caller = caller;
        this.newTransaction = newTransaction;
        this.tries = tries;
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
        tries.add(subject, action, why);
        if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            writeDenied();
        }
    }

    /** Writes the tries that waited for the end of a transaction. */
    void writeDenied() {
        if (!Arc.container().requestContext().isActive()) {
            return;
        }
        List<DeniedAttempts.Try> waiting = tries.take();
        if (!waiting.isEmpty()) {
            newTransaction.call(() -> waiting.stream()
                    .mapToInt(refused -> insert(refused.subject(), refused.action(), "denied", refused.why()))
                    .sum());
        }
    }

    /** The rows of a subject, oldest first, each with whether its hash and its link to the one before hold. */
    @Transactional
    public List<AuditEntry> of(UUID subject) {
        return sql.call(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select ordinal, at, person, organisation, roles, "
                            + "action, outcome, why, correlation, hash = audit_hash(a.*) and previous = "
                            + "coalesce(lag(hash) over (order by ordinal), ''::bytea) and ordinal = row_number() over (order by "
                            + "ordinal) from audit a where subject = ? order by ordinal")) {
                select.setObject(1, subject);
                try (ResultSet row = select.executeQuery()) {
                    List<AuditEntry> entries = new ArrayList<>();
                    while (row.next()) {
                        entries.add(new AuditEntry(
                                row.getLong(1),
                                row.getTimestamp(2).toInstant(),
                                row.getObject(3, UUID.class),
                                row.getObject(4, UUID.class),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8),
                                row.getString(9),
                                row.getBoolean(10)));
                    }
                    return entries;
                }
            }
        });
    }

    private int insert(UUID subject, String action, String outcome, String why) {
        Caller who = caller.get();
        return sql.call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setObject(1, subject);
                insert.setObject(2, who.person());
                insert.setObject(3, who.organisation());
                insert.setString(4, String.join(",", new TreeSet<>(who.roles())));
                insert.setString(5, action);
                insert.setString(6, outcome);
                insert.setString(7, why);
                insert.setString(8, Correlation.current());
                return insert.executeUpdate();
            }
        });
    }
}
