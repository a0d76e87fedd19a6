package org.kith.kit.app;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** The smallest aggregate that a service of the kit can have. */
@Entity
class Thing {
    @Id
    private UUID id;

    private UUID organisation;
    private String name;

    @Version
    private long version;

    Thing() {}

    Thing(UUID id, UUID organisation, String name) {
        this.id = id;
        this.organisation = organisation;
        this.name = name;
    }

    UUID id() {
        return id;
    }

    UUID organisation() {
        return organisation;
    }

    String name() {
        return name;
    }

    long version() {
        return version;
    }

    void rename(String newName) {
        name = newName;
    }
}
