package org.kith.offers.offering;

import java.util.Optional;
import java.util.UUID;
import org.kith.contracts.vocabulary.Kind;
import org.kith.kit.problem.FieldErrors;
import org.kith.offers.offer.OfferState;

/**
 * Which offers to list; null lets all through.
 *
 * @param zone code of a zone
 * @param volunteerId whose
 */
record OfferFilter(OfferState state, Kind kind, String zone, UUID volunteerId) {
    /** Reads the codes of a query. */
    static OfferFilter of(String state, String kind, String zone, UUID volunteerId) {
        Optional<OfferState> knownState = OfferState.find(state);
        Optional<Kind> knownKind = Kind.find(kind);
        new FieldErrors()
                .require(
                        state == null || knownState.isPresent(),
                        "state",
                        "unknown-code",
                        "The states are heard, in-checks, open, paused and withdrawn.")
                .require(
                        kind == null || knownKind.isPresent(), "kind", "unknown-code", "There is no such kind of help.")
                .throwIfAny();
        return new OfferFilter(knownState.orElse(null), knownKind.orElse(null), zone, volunteerId);
    }
}
