package org.kith.doorsteps.patch;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.kith.doorsteps.door.Door;
import org.kith.kit.identity.Caller;

/** Streets given to a link worker. */
@Entity
public class Patch {
    @Id
    private UUID id;

    private UUID organisationId;
    private UUID linkWorkerId;
    private String name;
    private String area;
    private String zone;
    private int doors;
    private Instant createdAt;
    private UUID createdBy;

    @Version
    private long version;

    /** For Hibernate. */
    protected Patch() {}

    /**
     * A new patch.
     *
     * @param start the first door: its area and zone are the patch's where no door is known
     * @param doors how many doors it has
     */
    Patch(
            UUID id,
            String name,
            UUID organisationId,
            UUID linkWorkerId,
            Door start,
            int doors,
            Instant createdAt,
            UUID createdBy) {
        this.id = id;
        this.name = name;
        this.organisationId = organisationId;
        this.linkWorkerId = linkWorkerId;
        this.area = start.area();
        this.zone = start.zone();
        this.doors = doors;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    /** Gives the patch to another link worker. */
    void assign(UUID toLinkWorker, UUID toOrganisation) {
        linkWorkerId = toLinkWorker;
        organisationId = toOrganisation;
    }

    /** Whether the caller walks it. */
    boolean isOf(Caller linkWorker) {
        return linkWorker.actsFor(organisationId) && linkWorkerId.equals(linkWorker.person());
    }

    public UUID id() {
        return id;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public UUID linkWorkerId() {
        return linkWorkerId;
    }

    public String name() {
        return name;
    }

    public String area() {
        return area;
    }

    public String zone() {
        return zone;
    }

    public int doors() {
        return doors;
    }

    public Instant createdAt() {
        return createdAt;
    }

    UUID createdBy() {
        return createdBy;
    }

    public long version() {
        return version;
    }
}
