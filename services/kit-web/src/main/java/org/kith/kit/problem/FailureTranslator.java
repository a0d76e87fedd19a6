package org.kith.kit.problem;

import java.util.Optional;

/** Knows what a technical failure means for the caller; a bean of the part that such failures come from. */
@FunctionalInterface
public interface FailureTranslator {
    /** The problem to answer with; empty when the failure is not one that is known here. */
    Optional<Problem> problemOf(Throwable failure);
}
