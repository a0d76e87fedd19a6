package org.kith.offers.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Organisations. */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, UUID> {
    /** Organisations after an id in order of id. */
    public List<Organisation> after(UUID id, int limit) {
        return find("id > ?1 order by id", id).page(0, limit).list();
    }

    /** Whether one of that name is there, in any case of letters. */
    public boolean named(String name) {
        return count("lower(name) = lower(?1)", name) > 0;
    }
}
