package org.kith.engine.plan;

/** A plan did not pass the engine's own verification and is not published. */
public final class PlanVerificationFailed extends IllegalStateException {
    private static final long serialVersionUID = 1;

    /** @param says what is wrong with the plan */
    public PlanVerificationFailed(String says) {
        super(says);
    }
}
