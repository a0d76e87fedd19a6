package org.kith.doorsteps.walk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rules of a knock; the first one broken is told. */
final class KnockRules {
    private static final List<KnockRule> ALL = List.of(
            new KnockMustNotComeFromTheFuture(),
            new KnockMustNotBeOlderThanThirtyDays(),
            new OutcomeMustBeKnown(),
            new WhatWasHeardMustFitTheOutcome(),
            new KindsMustBeKnown(),
            new OffersMustBeInTheNetworksTerms(),
            new DoNotKnockMustEndWithinTenYears());

    private KnockRules() {}

    static Optional<Refusal> broken(KnockItem knock, Instant now) {
        return ALL.stream()
                .map(rule -> rule.broken(knock, now))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
