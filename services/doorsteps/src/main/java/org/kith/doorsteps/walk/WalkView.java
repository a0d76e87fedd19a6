package org.kith.doorsteps.walk;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/**
 * A walk as it is listed.
 *
 * @param id the walk
 * @param patchId the patch walked
 * @param organisationId the link worker's organisation
 * @param linkWorkerId who walks
 * @param zone zone of the patch
 * @param startedAt first step
 * @param endedAt last step, null while it goes on
 */
public record WalkView(
        UUID id,
        UUID patchId,
        UUID organisationId,
        UUID linkWorkerId,
        String zone,
        Instant startedAt,
        @Nullable Instant endedAt) {
    static WalkView of(Walk walk) {
        return new WalkView(
                walk.id(),
                walk.patchId(),
                walk.organisationId(),
                walk.linkWorkerId(),
                walk.zone(),
                walk.startedAt(),
                walk.endedAt());
    }
}
