package org.kith.doorsteps.patch;

import java.time.Instant;
import java.util.UUID;

/**
 * A patch without its doors.
 *
 * @param id the patch
 * @param name what people call it
 * @param organisationId organisation of the link worker
 * @param linkWorkerId who walks it
 * @param area area of its first door
 * @param zone zone of its first door
 * @param doors how many doors it has
 * @param createdAt when it was made
 */
public record PatchView(
        UUID id,
        String name,
        UUID organisationId,
        UUID linkWorkerId,
        String area,
        String zone,
        int doors,
        Instant createdAt) {
    static PatchView of(Patch patch) {
        return new PatchView(
                patch.id(),
                patch.name(),
                patch.organisationId(),
                patch.linkWorkerId(),
                patch.area(),
                patch.zone(),
                patch.doors(),
                patch.createdAt());
    }
}
