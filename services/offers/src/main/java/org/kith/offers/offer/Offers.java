package org.kith.offers.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kith.contracts.vocabulary.Kind;
import org.kith.kit.data.Repository;
import org.kith.kit.data.Sql;

@ApplicationScoped
public class Offers implements Repository<Offer> {
    private final Sql sql;

    Offers(Sql sql) {
        this.sql = sql;
    }

    /**
     * A volunteer's offers in order of id, locked until the transaction ends, so that nothing that happens to one of them
     * meanwhile undoes or refuses what is done to all.
     */
    public List<Offer> ofForUpdate(UUID volunteer) {
        flush();
        return findAllForUpdate(
                sql.list("select id from offer where volunteer_id = ?", row -> row.uuid("id"), volunteer));
    }

    /** A volunteer's offers in order of id. */
    public List<Offer> of(UUID volunteer) {
        return list("volunteerId = ?1 order by id", volunteer);
    }

    /** Offers after an id in order of id and in one of these states; any other filter that is null lets all through. */
    public List<Offer> after(UUID id, Set<OfferState> states, Kind kind, String zone, UUID volunteer, int limit) {
        return find(
                        "id > ?1 and status.state in ?2 and (?3 is null or kind = ?3)"
                                + " and (?4 is null or zone = ?4) and (?5 is null or volunteerId = ?5) order by id",
                        id,
                        states,
                        kind,
                        zone,
                        volunteer)
                .page(0, limit)
                .list();
    }
}
