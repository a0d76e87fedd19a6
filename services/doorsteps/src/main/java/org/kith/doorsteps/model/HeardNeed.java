package org.kith.doorsteps.model;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody said at the door they need. It is written once and never changes.
 *
 * @param id made on the device
 * @param knockId the knock it was heard on
 * @param door where
 * @param kind code of a {@link org.kith.contracts.vocabulary.Kind}
 * @param note what the link worker wrote, or null
 * @param at when, by the device's clock
 */
public record HeardNeed(UUID id, UUID knockId, DoorRow door, String kind, String note, Instant at) {}
