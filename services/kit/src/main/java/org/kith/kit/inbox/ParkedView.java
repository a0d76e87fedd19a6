package org.kith.kit.inbox;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/**
 * A parked event as an operator sees it.
 *
 * @param id id of the parking place
 * @param topic where it came from
 * @param key its key, an id
 * @param type CloudEvents type
 * @param error kinds of failure of the last try
 * @param attempts attempts so far; 0 for one that waits behind another
 * @param nextAttemptAt when it is tried again; null once it is given up
 * @param givenUp whether it is tried again only when an operator asks for it, or the service starts again
 * @param parkedAt since when it waits
 */
public record ParkedView(
        UUID id,
        String topic,
        String key,
        String type,
        String error,
        int attempts,
        @Nullable Instant nextAttemptAt,
        boolean givenUp,
        Instant parkedAt) {}
