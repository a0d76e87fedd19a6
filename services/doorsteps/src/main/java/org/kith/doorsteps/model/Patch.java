package org.kith.doorsteps.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Streets given to a link worker. */
@Entity
public class Patch {
    @Id
    private UUID id;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "link_worker_id")
    private UUID linkWorkerId;

    private String name;
    private String area;
    private String zone;
    private int doors;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private UUID createdBy;

    @Version
    private long version;

    /** For Hibernate. */
    protected Patch() {}

    /**
     * A new patch.
     *
     * @param start the first door: its area and zone stand for the patch where no door is known
     * @param doors how many doors it has
     */
    public Patch(
            UUID id,
            String name,
            UUID organisationId,
            UUID linkWorkerId,
            DoorRow start,
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
    public void assign(UUID toLinkWorker, UUID toOrganisation) {
        linkWorkerId = toLinkWorker;
        organisationId = toOrganisation;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The organisation whose link worker walks it. */
    public UUID organisationId() {
        return organisationId;
    }

    /** The link worker it is given to. */
    public UUID linkWorkerId() {
        return linkWorkerId;
    }

    /** What people call it. */
    public String name() {
        return name;
    }

    /** Area of its first door. */
    public String area() {
        return area;
    }

    /** Zone of its first door. */
    public String zone() {
        return zone;
    }

    /** How many doors it has. */
    public int doors() {
        return doors;
    }

    /** When it was made. */
    public Instant createdAt() {
        return createdAt;
    }

    /** The coordinator who made it. */
    public UUID createdBy() {
        return createdBy;
    }

    /** Rises with every change. */
    public long version() {
        return version;
    }
}
