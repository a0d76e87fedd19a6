package org.kith.doorsteps.concernplace;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.kith.kit.data.Sql;

/** Asks the database where concerns are. Its function reads doors and patches of every organisation. */
@ApplicationScoped
class ConcernPlaceRepository {
    private final Sql sql;

    ConcernPlaceRepository(Sql sql) {
        this.sql = sql;
    }

    /** One place for each item, in their order. */
    List<ConcernPlaces.Item> of(List<ConcernPlaceQuery.Item> items) {
        return sql.list(
                "select concern_id, door_id, area, zone, uncertain from concern_places(?::uuid[], ?::uuid[], ?::uuid[])",
                row -> new ConcernPlaces.Item(
                        row.uuid("concern_id"),
                        row.uuid("door_id"),
                        row.text("area"),
                        row.text("zone"),
                        row.flag("uncertain")),
                ids(items, ConcernPlaceQuery.Item::concernId),
                ids(items, ConcernPlaceQuery.Item::doorId),
                ids(items, ConcernPlaceQuery.Item::patchId));
    }

    private static UUID[] ids(List<ConcernPlaceQuery.Item> items, Function<ConcernPlaceQuery.Item, UUID> id) {
        return items.stream().map(id).toArray(UUID[]::new);
    }
}
