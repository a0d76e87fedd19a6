package org.kith.doorsteps.knock.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kith.doorsteps.knock.batch.KnockItem;

/** What happened long ago cannot be told apart from a clock that is wrong. */
final class KnockMustNotBeOlderThanThirtyDays implements KnockRule {
    private static final Duration OLDEST = Duration.ofDays(30);

    @Override
    public Optional<Refusal> broken(KnockItem knock, Instant now) {
        return knock.at().isBefore(now.minus(OLDEST))
                ? Optional.of(new Refusal("time-too-old", "The knock is more than 30 days old.", "/at"))
                : Optional.empty();
    }
}
