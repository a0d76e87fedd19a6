package org.kith.gateway.edge.services;

import java.io.Serial;
import java.util.List;
import org.kith.kit.problem.FieldError;
import org.kith.kit.problem.ProblemBody;

/** A service refused, or failed. */
public final class ServiceFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final int status;
    private final transient ProblemBody problem;

    ServiceFailure(int status, ProblemBody problem) {
        super(status + " " + problem.type(), null, false, false);
        this.status = status;
        this.problem = problem;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** What the service said, for the caller. */
    public String detail() {
        return problem.detail() == null ? "" : problem.detail();
    }

    /** End of the problem's type, such as {@code stale}; empty when the service sent none. */
    public String slug() {
        return problem.type() == null ? "" : problem.type().replaceFirst("^.*/", "");
    }

    /** The wrong fields; empty when there are none. */
    public List<FieldError> errors() {
        return problem.errors() == null ? List.of() : problem.errors();
    }

    /** Whether the fault lies in what was sent, and its sender can mend it. */
    public boolean isForTheSender() {
        return status == 400
                || status == 409
                || status == 412
                || status == 422
                || status == 428
                || "over-delegated-limit".equals(slug());
    }
}
