package org.kith.doorsteps.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.kith.kit.data.Repository;

/** Offers made at doors. */
@ApplicationScoped
public class DoorstepOfferRepository implements Repository<DoorstepOffer> {
    /** Offers after an id, in order of id. */
    List<DoorstepOffer> after(UUID id, int limit) {
        return find("id > ?1 order by id", id).page(0, limit).list();
    }
}
