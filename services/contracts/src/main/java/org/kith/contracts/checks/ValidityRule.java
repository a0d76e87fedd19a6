package org.kith.contracts.checks;

import java.time.Period;

/**
 * How long something that was seen counts.
 *
 * @param of what: {@link #CHECK}, {@link #HOME_ASSESSMENT} or {@link #TRAINING}
 * @param atMost from its issue or completion
 * @param basis what asks for it, and when
 */
public record ValidityRule(String of, Period atMost, Basis basis) {
    /** A check, from its issue. */
    public static final String CHECK = "check";

    /** An assessment of a home, from the day it was made. */
    public static final String HOME_ASSESSMENT = "home-assessment";

    /** A course, from its completion. */
    public static final String TRAINING = "training";
}
