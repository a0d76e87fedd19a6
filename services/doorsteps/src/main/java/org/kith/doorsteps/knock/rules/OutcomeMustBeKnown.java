package org.kith.doorsteps.knock.rules;

import java.time.Instant;
import java.util.Optional;
import org.kith.contracts.vocabulary.KnockOutcome;
import org.kith.doorsteps.knock.batch.KnockItem;

/** The outcome is one of the network's words. */
final class OutcomeMustBeKnown implements KnockRule {
    @Override
    public Optional<Refusal> broken(KnockItem knock, Instant now) {
        return KnockOutcome.find(knock.outcome()).isEmpty()
                ? Optional.of(new Refusal("unknown-outcome", "There is no such outcome.", "/outcome"))
                : Optional.empty();
    }
}
