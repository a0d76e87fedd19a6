package org.kith.doorsteps.door;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kith.doorsteps.address.NormalAddress;
import org.kith.kit.data.Row;
import org.kith.kit.data.Sql;

/** Doors with what holds for them. Plain SQL: a patch has hundreds and a batch of knocks asks for them at once. */
@ApplicationScoped
public class DoorRepository {
    private static final String COLUMNS =
            "d.id, d.label, d.street, d.postcode, d.area, d.zone, n.set_at, n.until, u.since ";
    private static final String MARKS =
            // Who asked not to be knocked is not, however the address was written and may be read.
            "left join lateral (select m.set_at, m.until from door t join do_not_knock m on m.door_id = t.id "
                    + "where t.alike = d.alike order by m.until desc, m.set_at limit 1) n on true "
                    + "left join unsafe_door u on u.door_id = d.id ";
    private static final String SELECT = "select " + COLUMNS + "from door d " + MARKS;
    private static final String BY_ASKED_ID = "select " + COLUMNS + """
            , asked.id as asked_id from unnest(?::uuid[]) asked(id) left join door_alias a on a.id = asked.id
            join door d on d.id = case when a.door_id is null then asked.id else a.door_id end
            """ + MARKS;

    private final Sql sql;

    DoorRepository(Sql sql) {
        this.sql = sql;
    }

    /** One door, if the caller may see it. */
    public Optional<Door> find(UUID id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /** The doors with these ids that the caller may see, under the id asked for: a door may have several. */
    public Map<UUID, Door> find(Collection<UUID> ids) {
        return byAskedId(BY_ASKED_ID, ids);
    }

    /** Doors of a patch in walking order. */
    public List<Door> ofPatch(UUID patch) {
        return sql.list(
                SELECT + "join patch_door p on p.door_id = d.id where p.patch_id = ? order by p.position",
                DoorRepository::door,
                patch);
    }

    /** The doors with these ids that are on the patch, under the id asked for. */
    public Map<UUID, Door> ofPatch(UUID patch, Collection<UUID> ids) {
        return byAskedId(BY_ASKED_ID + "join patch_door p on p.door_id = d.id where p.patch_id = ?", ids, patch);
    }

    /** Doors already known by one of these normal forms of their address. */
    public Map<String, Door> byAddress(Collection<String> addresses) {
        return by("address", addresses);
    }

    /** Doors already known by one of these numbers in the national gazetteer. */
    public Map<String, Door> byUprn(Collection<String> uprns) {
        return by("uprn", uprns);
    }

    /** Adds doors that were not known. */
    public void add(List<AddressedDoor> doors) {
        sql.updateAll(
                "insert into door (id, label, street, postcode, area, zone, address, alike, uprn) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                doors.stream().map(DoorRepository::arguments).toList());
    }

    /** Remembers the number in the national gazetteer of doors that were known without. */
    public void learn(Map<String, Door> byUprn) {
        sql.updateAll(
                "update door set uprn = ? where id = ? and uprn is null",
                byUprn.entrySet().stream()
                        .map(door ->
                                new Object[] {door.getKey(), door.getValue().id()})
                        .toList());
    }

    /** Doors by any id they were given, whoever's they are, without their addresses; under the id asked for. */
    public Map<UUID, Door> asked(Collection<UUID> ids) {
        Map<UUID, Door> doors = new LinkedHashMap<>();
        sql.list(
                "select asked_id, id, area, zone, set_at, until from doors_asked(?::uuid[])",
                row -> doors.put(
                        row.uuid("asked_id"),
                        new Door(
                                row.uuid("id"),
                                "",
                                "",
                                "",
                                row.text("area"),
                                row.text("zone"),
                                row.instant("set_at"),
                                row.date("until"),
                                null)),
                ids);
        return doors;
    }

    /** Lets doors be known by other ids too. */
    public void alias(Map<UUID, Door> doors) {
        sql.updateAll(
                "insert into door_alias (id, door_id) values (?, ?) on conflict (id) do nothing",
                doors.entrySet().stream()
                        .map(door ->
                                new Object[] {door.getKey(), door.getValue().id()})
                        .toList());
    }

    /** Doors at a postcode that no partner may knock on a day. */
    List<Door> notToBeKnocked(String postcode, LocalDate day) {
        return sql.list(SELECT + "where d.postcode = ? and n.until >= ?", DoorRepository::door, postcode, day);
    }

    private Map<UUID, Door> byAskedId(String query, Object... args) {
        Map<UUID, Door> doors = new LinkedHashMap<>();
        sql.list(query, row -> doors.put(row.uuid("asked_id"), door(row)), args);
        return doors;
    }

    private Map<String, Door> by(String column, Collection<String> values) {
        Map<String, Door> doors = new HashMap<>();
        sql.list(
                "select d." + column + " as known_by, " + COLUMNS + "from door d " + MARKS + "where d." + column
                        + " = any(?::text[])",
                row -> doors.put(row.text("known_by"), door(row)),
                values);
        return doors;
    }

    private static Object[] arguments(AddressedDoor addressed) {
        Door door = addressed.door();
        return new Object[] {
            door.id(),
            door.label(),
            door.street(),
            door.postcode(),
            door.area(),
            door.zone(),
            addressed.address(),
            NormalAddress.alike(addressed.address()),
            addressed.uprn()
        };
    }

    private static Door door(Row row) {
        return new Door(
                row.uuid("id"),
                row.text("label"),
                row.text("street"),
                row.text("postcode"),
                row.text("area"),
                row.text("zone"),
                row.instant("set_at"),
                row.date("until"),
                row.instant("since"));
    }
}
