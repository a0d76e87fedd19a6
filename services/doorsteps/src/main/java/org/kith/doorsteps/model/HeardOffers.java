package org.kith.doorsteps.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Offers heard. */
@ApplicationScoped
public class HeardOffers implements PanacheRepositoryBase<HeardOffer, UUID> {
    /** Offers heard after an id, in order of id. */
    public List<HeardOffer> after(UUID id, int limit) {
        return find("id > ?1 order by id", id).page(0, limit).list();
    }
}
