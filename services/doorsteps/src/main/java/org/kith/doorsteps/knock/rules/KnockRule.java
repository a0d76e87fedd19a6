package org.kith.doorsteps.knock.rules;

import java.time.Instant;
import java.util.Optional;
import org.kith.doorsteps.knock.batch.KnockItem;

/** One rule that a knock must keep, whatever is known of its door. */
interface KnockRule {
    /** Why the knock breaks the rule; empty when it keeps it. */
    Optional<Refusal> broken(KnockItem knock, Instant now);
}
