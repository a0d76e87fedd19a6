package org.kith.contracts.doorsteps;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * A link worker ended a walk.
 *
 * @param walkId the walk
 * @param patchId the patch walked
 * @param organisationId organisation of the link worker
 * @param zone zone the fact rolls up to
 * @param startedAt first step
 * @param endedAt last step
 * @param knocks knocks logged on it so far
 */
@Event(type = "org.kith.walk.ended.v1", topic = Topics.DOORSTEPS)
public record WalkEnded(
        UUID walkId,
        UUID patchId,
        UUID organisationId,
        @Is(Shape.ZONE) String zone,
        Instant startedAt,
        Instant endedAt,
        @Is(Shape.COUNT) int knocks)
        implements EventPayload {
    @Override
    public UUID subject() {
        return walkId;
    }
}
