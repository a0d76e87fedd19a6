package org.kith.offers.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.kith.kit.data.Repository;

@ApplicationScoped
class Organisations implements Repository<Organisation> {
    /** Organisations after an id in order of id. */
    List<Organisation> after(UUID id, int limit) {
        return find("id > ?1 order by id", id).page(0, limit).list();
    }

    /** Whether one of that name is there, in any case of letters. */
    boolean named(String name) {
        return count("lower(name) = lower(?1)", name) > 0;
    }
}
