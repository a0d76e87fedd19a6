package org.kith.doorsteps.walk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One entry of a batch after reading.
 *
 * @param index place in the batch
 * @param id its id if there is one that can be read, else null
 * @param doorId its door likewise
 * @param at its time likewise
 * @param item the knock, null when it cannot be read
 * @param refusal why it cannot be read, else null
 * @param concern the concern that came with it, if any: read by itself
 * @param content hash of all that was sent, null when it cannot be read
 */
record SentKnock(
        int index,
        UUID id,
        UUID doorId,
        Instant at,
        KnockItem item,
        Refusal refusal,
        Optional<ConcernItem> concern,
        byte[] content) {}
