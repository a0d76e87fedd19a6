package org.kith.doorsteps.walk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kith.contracts.doorsteps.WalkEnded;

/** One outing on a patch. It belongs to the link worker who first sent it. */
@Entity
public class Walk {
    @Id
    private UUID id;

    private UUID patchId;
    private UUID organisationId;
    private UUID linkWorkerId;
    private String zone;
    private Instant startedAt;
    private Instant endedAt;

    @Version
    private long version;

    /** For Hibernate. */
    protected Walk() {}

    /**
     * Ends the walk; the first ending counts.
     *
     * @param at when, by the device's clock
     * @param knocks knocks logged on it so far
     * @return the event; empty when it had ended
     */
    public Optional<WalkEnded> end(Instant at, int knocks) {
        if (endedAt != null) {
            return Optional.empty();
        }
        endedAt = at.isBefore(startedAt) ? startedAt : at;
        return Optional.of(new WalkEnded(id, patchId, organisationId, zone, startedAt, endedAt, knocks));
    }

    public UUID id() {
        return id;
    }

    public UUID patchId() {
        return patchId;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public UUID linkWorkerId() {
        return linkWorkerId;
    }

    public String zone() {
        return zone;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }
}
