package org.kith.kit.access;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kith.kit.problem.FieldError;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;

/** Whether somebody may do something; a no lists every reason, not the first one found. */
public final class AccessDecision {
    private final List<FieldError> reasons = new ArrayList<>();

    /** Adds a reason for no when the condition does not hold. */
    public AccessDecision unless(boolean holds, String code, String reason) {
        if (!holds) {
            reasons.add(new FieldError("", code, reason));
        }
        return this;
    }

    /** The reasons for no; empty when it is a yes. */
    public List<FieldError> reasons() {
        return List.copyOf(reasons);
    }

    /** The codes of the reasons, as the audit keeps them. */
    public String codes() {
        return reasons.stream().map(FieldError::code).collect(Collectors.joining(","));
    }

    /** Whether it is a yes. */
    public boolean allowed() {
        return reasons.isEmpty();
    }

    /**
     * Goes on only with a yes.
     *
     * @throws Problem 403 with every reason
     */
    public void orForbidden() {
        if (!reasons.isEmpty()) {
            throw Problem.of(ProblemType.FORBIDDEN, "You may not do this.", reasons);
        }
    }
}
