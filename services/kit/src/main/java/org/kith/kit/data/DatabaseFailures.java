package org.kith.kit.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.util.Optional;
import org.hibernate.JDBCException;
import org.hibernate.StaleObjectStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;
import org.jboss.logging.Logger;
import org.kith.kit.problem.FailureTranslator;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;

/** What failures of the database mean for the caller. */
@ApplicationScoped
class DatabaseFailures implements FailureTranslator {
    private static final Logger LOG = Logger.getLogger(DatabaseFailures.class);

    /** SQLSTATE of a row that its policy does not let the caller write: they lost access while they wrote it. */
    private static final String ROW_POLICY = "42501";

    @Override
    public Optional<Problem> problemOf(Throwable failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case OptimisticLockException stale -> stale();
                    case StaleObjectStateException stale -> stale();
                    case ConstraintViolationException conflict -> {
                        LOG.warnf("constraint %s", conflict.getConstraintName());
                        yield Problem.of(ProblemType.CONFLICT, "It clashes with something that exists already.");
                    }
                    case DataException data -> {
                        LOG.warnf("value that cannot be stored: %s", data.getSQLState());
                        yield Problem.of(
                                ProblemType.MALFORMED,
                                "A value cannot be stored: it is too long or holds a forbidden character.");
                    }
                    case JDBCException refused
                    when ROW_POLICY.equals(refused.getSQLState()) -> {
                        LOG.warnf("a row policy refused what the service allowed: %s", refused.getMessage());
                        yield Problem.notFound();
                    }
                    case JDBCException database
                    when passes(database.getSQLState()) -> {
                        LOG.warnf(
                                "the database cannot do it now, SQLSTATE %s: %s",
                                database.getSQLState(), database.getMessage());
                        yield Problem.of(ProblemType.UNAVAILABLE, "Nothing was changed. Try again soon.");
                    }
                    default -> null;
                });
    }

    private static Problem stale() {
        return Problem.of(ProblemType.STALE, "Somebody else changed it meanwhile.");
    }

    /**
     * Whether the same request may succeed in a moment, by SQLSTATE: no connection (08), shut down or cut off (57P), full
     * (53300), or rolled back in favour of another transaction (40). The pool gives no SQLSTATE when it waited in vain for
     * a connection.
     */
    private static boolean passes(String state) {
        return state == null
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.startsWith("40")
                || state.equals("53300");
    }
}
