package org.kith.kit.app;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.kith.contracts.vocabulary.Coded;
import org.kith.kit.data.StoredAsCode;

/** The smallest aggregate that a service of the kit can have. */
@Entity
class Thing {
    @Id
    private UUID id;

    private UUID organisation;
    private String name;

    @StoredAsCode
    private Size size;

    @Version
    private long version;

    Thing() {}

    Thing(UUID id, UUID organisation, String name) {
        this.id = id;
        this.organisation = organisation;
        this.name = name;
        this.size = name.length() > 20 ? Size.VERY_LARGE : Size.SMALL;
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

    Size size() {
        return size;
    }

    /** How large it is, as its name says. */
    enum Size implements Coded {
        SMALL("small"),
        VERY_LARGE("very-large");

        private final String code;

        Size(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
