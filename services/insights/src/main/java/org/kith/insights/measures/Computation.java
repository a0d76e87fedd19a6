package org.kith.insights.measures;

import org.kith.contracts.EventPayload;

/** How a measure is computed from facts. */
public sealed interface Computation {
    /**
     * Facts of one event that happened in the period.
     *
     * @param type event whose facts are counted, each once
     * @param flaggedOnly only those with a yes: for a knock, that it was answered
     */
    record InPeriod(Class<? extends EventPayload> type, boolean flaggedOnly) implements Computation {}

    /** How many things have a status at the end of the period. */
    enum AtEnd implements Computation {
        /** Offers whose latest event left them open. */
        OFFERS_OPEN,
        /** Needs opened and not met. */
        NEEDS_UNMET,
        /** Relationships not ended, with a contact in the last 14 days. */
        RELATIONSHIPS_ACTIVE
    }

    /**
     * One measure for so many of another.
     *
     * @param of key of the measure above the line
     * @param to key of the measure below the line
     * @param per how many of the latter
     */
    record Rate(String of, String to, int per) implements Computation {}

    /** Median hours from receipt to the first decision, of referrals whose first decision was in the period. */
    record MedianHoursToDecision() implements Computation {}
}
