package org.kith.doorsteps.model;

import java.time.Instant;
import java.util.UUID;

/**
 * What happened at a door on a walk. It is written once and never changes.
 *
 * @param id made on the device
 * @param door where
 * @param at when, by the device's clock
 * @param outcome code of a {@link org.kith.contracts.vocabulary.KnockOutcome}
 * @param note what the link worker wrote, or null
 * @param content hash of all that was sent under the id
 */
public record Knock(UUID id, DoorRow door, Instant at, String outcome, String note, byte[] content) {}
