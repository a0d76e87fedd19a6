package org.kith.doorsteps.model;

import jakarta.persistence.Column;
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

    @Column(name = "patch_id")
    private UUID patchId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "link_worker_id")
    private UUID linkWorkerId;

    private String zone;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private long version;

    /** For Hibernate. */
    protected Walk() {}

    /**
     * Ends the walk; the first ending stands.
     *
     * @param at when, by the device's clock
     * @param knocks knocks logged on it so far
     * @return what to say; empty when it had ended
     */
    public Optional<WalkEnded> end(Instant at, int knocks) {
        if (endedAt != null) {
            return Optional.empty();
        }
        endedAt = at.isBefore(startedAt) ? startedAt : at;
        return Optional.of(new WalkEnded(id, patchId, organisationId, zone, startedAt, endedAt, knocks));
    }

    /** Its id, made on the device. */
    public UUID id() {
        return id;
    }

    /** The patch walked. */
    public UUID patchId() {
        return patchId;
    }

    /** The link worker's organisation. */
    public UUID organisationId() {
        return organisationId;
    }

    /** Who walks. */
    public UUID linkWorkerId() {
        return linkWorkerId;
    }

    /** Zone of the patch. */
    public String zone() {
        return zone;
    }

    /** First step. */
    public Instant startedAt() {
        return startedAt;
    }

    /** Last step, null while it goes on. */
    public Instant endedAt() {
        return endedAt;
    }
}
