package org.kith.offers.offering;

import java.util.UUID;
import org.kith.contracts.vocabulary.Kind;
import org.kith.kit.problem.FieldErrors;
import org.kith.offers.model.OfferState;

/**
 * Which offers to list; null lets all through.
 *
 * @param state code of a state
 * @param kind code of a kind
 * @param zone code of a zone
 * @param volunteerId whose
 */
record OfferFilter(String state, String kind, String zone, UUID volunteerId) {
    OfferFilter check() {
        new FieldErrors()
                .require(
                        state == null || OfferState.find(state).isPresent(),
                        "state",
                        "unknown-code",
                        "The states are heard, in-checks, open, paused and withdrawn.")
                .require(
                        kind == null || Kind.find(kind).isPresent(),
                        "kind",
                        "unknown-code",
                        "There is no such kind of help.")
                .throwIfAny();
        return this;
    }
}
