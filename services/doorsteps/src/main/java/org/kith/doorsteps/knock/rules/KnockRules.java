package org.kith.doorsteps.knock.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kith.doorsteps.knock.batch.KnockItem;

/** The rules of a knock; the first one that is broken is given as the reason. */
public final class KnockRules {
    private static final List<KnockRule> ALL = List.of(
            new KnockMustNotComeFromTheFuture(),
            new KnockMustNotBeOlderThanThirtyDays(),
            new OutcomeMustBeKnown(),
            new WhatWasLoggedMustFitTheOutcome(),
            new KindsMustBeKnown(),
            new OffersMustBeInTheNetworksTerms(),
            new DoNotKnockMustEndWithinTenYears());

    private KnockRules() {}

    /** Why the knock breaks a rule; empty when it keeps all. */
    public static Optional<Refusal> broken(KnockItem knock, Instant now) {
        return ALL.stream()
                .map(rule -> rule.broken(knock, now))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
