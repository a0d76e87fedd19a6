package org.kith.doorsteps.knock;

import java.util.UUID;
import org.kith.doorsteps.knock.batch.KnockItem;
import org.kith.doorsteps.knock.rules.Refusal;

/**
 * One entry of a batch after reading.
 *
 * @param index place in the batch
 * @param id its id if there is one that can be read, else null
 * @param item the knock, null when it cannot be read
 * @param refusal why it cannot be read or is not valid, else null
 * @param content hash of all that was sent, null when it cannot be read
 */
record SentKnock(int index, UUID id, KnockItem item, Refusal refusal, byte[] content) {}
