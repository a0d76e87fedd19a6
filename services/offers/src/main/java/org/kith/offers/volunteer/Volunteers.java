package org.kith.offers.volunteer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.kith.kit.data.Repository;

@ApplicationScoped
public class Volunteers implements Repository<Volunteer> {
    /** Volunteers after an id in order of id. */
    public List<Volunteer> after(UUID id, int limit) {
        return find("id > ?1 order by id", id).page(0, limit).list();
    }
}
