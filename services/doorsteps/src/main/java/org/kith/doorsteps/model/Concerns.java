package org.kith.doorsteps.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.kith.kit.data.Sql;
import org.kith.kit.http.Cursor;

/** Concerns, oldest first. */
@ApplicationScoped
public class Concerns implements PanacheRepositoryBase<Concern, UUID> {
    private static final String ADD = """
            insert into concern (id, knock_id, door_id, walk_id, organisation_id, raised_by, what, area, zone, at,
              received_at, place_guessed, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0) on conflict do nothing
            """;

    private static final String WAITING = "acknowledgedAt is null";
    private static final String UNLISTED = "dutyRaisedAt is null and seenAt is null";

    private final Sql sql;

    Concerns(Sql sql) {
        this.sql = sql;
    }

    /**
     * Where a concern is: at the door, or as near to it as can be told. The caller may have no sight of it, so nothing of
     * this is for their eyes.
     *
     * @param doorId the door, or null when it is not known
     * @param area area of the door or of the patch the device names; when neither is known, of the latest patch of the
     *     link worker or of their organisation, which is a guess; null when there never was one
     * @param zone zone likewise
     * @param guessed whether area and zone are such a guess
     */
    public record Whereabouts(UUID doorId, String area, String zone, boolean guessed) {}

    /**
     * Where a concern is, whoever's the door and the patch are now.
     *
     * @param door the door the device names, or null
     * @param patch the patch it names, or null
     */
    public Whereabouts whereabouts(UUID door, UUID patch) {
        return sql.call(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select door_id, area, zone, guessed from concern_place(?, ?)")) {
                select.setObject(1, door);
                select.setObject(2, patch);
                try (ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? new Whereabouts(
                                    row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getBoolean(4))
                            : new Whereabouts(null, null, null, false);
                }
            }
        });
    }

    /**
     * Stores a concern unless its id is in use; one that is being stored at this moment is waited for.
     *
     * @return whether it was stored
     */
    public boolean add(Concern concern) {
        return sql.call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(ADD)) {
                insert.setObject(1, concern.id());
                insert.setObject(2, concern.knockId());
                insert.setObject(3, concern.doorId());
                insert.setObject(4, concern.walkId());
                insert.setObject(5, concern.organisationId());
                insert.setObject(6, concern.raisedBy());
                insert.setString(7, concern.what());
                insert.setString(8, concern.area());
                insert.setString(9, concern.zone());
                insert.setTimestamp(10, Timestamp.from(concern.at()));
                insert.setTimestamp(11, Timestamp.from(concern.receivedAt()));
                insert.setBoolean(12, concern.placeGuessed());
                return insert.executeUpdate() == 1;
            }
        });
    }

    /** Whether the same words came before under the id, whoever sent them. */
    public boolean known(UUID id, String what) {
        return sql.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select concern_known(?, ?)")) {
                select.setObject(1, id);
                select.setString(2, what);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getBoolean(1);
                }
            }
        });
    }

    /**
     * Which concerns are asked for; with both, one of the two is enough, and with neither it is all.
     *
     * @param waiting those that nobody has acknowledged
     * @param unlisted those that are not on the duty team's common list and whose child nobody was said to have seen
     */
    public record Which(boolean waiting, boolean unlisted) {
        private String condition() {
            if (waiting && unlisted) {
                return "(" + WAITING + " or " + UNLISTED + ")";
            }
            return waiting ? WAITING : unlisted ? UNLISTED : "1 = 1";
        }
    }

    /**
     * Concerns that came after another.
     *
     * @param id the other, or {@link Cursor#START}
     * @param which which of them
     */
    public List<Concern> after(UUID id, Which which, int limit) {
        String order = " order by receivedAt, id";
        Concern last = id.equals(Cursor.START) ? null : findById(id);
        return (last == null
                        ? find(which.condition() + order)
                        : find(
                                which.condition() + " and (receivedAt > ?1 or receivedAt = ?1 and id > ?2)" + order,
                                last.receivedAt(),
                                last.id()))
                .page(0, limit)
                .list();
    }
}
