package org.kith.engine.plan;

/** The engine found its own plan to be wrong and does not hand it out. */
public final class PlanRefused extends IllegalStateException {
    private static final long serialVersionUID = 1;

    /** Refuses a plan, saying what is wrong with it. */
    public PlanRefused(String says) {
        super(says);
    }
}
