package org.kith.gateway.edge.door;

import java.time.Instant;
import java.util.UUID;

/**
 * A concern as it was found in a batch.
 *
 * @param sentId its id as the device wrote it; null without one
 * @param id its id; made from what was sent where the device gave none that can be used, so that a repeat has the same
 * @param what what was seen or said
 * @param immediateDanger whether a child is in danger now
 * @param raisedAt when, by the device's clock; null when it does not say
 * @param knockId the knock it came with, or null
 * @param knockIndex place of that knock in the batch, or -1
 * @param doorId the door, or null
 */
record FoundConcern(
        String sentId,
        UUID id,
        String what,
        boolean immediateDanger,
        Instant raisedAt,
        UUID knockId,
        int knockIndex,
        UUID doorId) {
    /** What the answer calls it. */
    String name() {
        return sentId == null ? id.toString() : sentId;
    }
}
