package org.kith.doorsteps.knock.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kith.doorsteps.knock.batch.KnockItem;

/** A device's clock may be a little ahead, not more. */
final class KnockMustNotComeFromTheFuture implements KnockRule {
    private static final Duration AHEAD = Duration.ofMinutes(10);

    @Override
    public Optional<Refusal> broken(KnockItem knock, Instant now) {
        return knock.at().isAfter(now.plus(AHEAD))
                ? Optional.of(new Refusal(
                        "time-in-future",
                        "The time is more than 10 minutes ahead. Set the device's clock and send the knock again.",
                        "/at"))
                : Optional.empty();
    }
}
