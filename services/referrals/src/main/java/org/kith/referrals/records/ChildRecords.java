package org.kith.referrals.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kith.kit.data.Sql;
import org.kith.referrals.model.FamilyRepository;

/**
 * The records of the same child, in whatever organisation: a second referral may make a second family of it. What is a fact of the
 * child (its risk, whether it is held, who may see it) holds for each of them. The database finds them past the rows of the
 * caller, who learns nothing of them.
 *
 * <p>Locks are taken in one order: the list of people of a restriction, the children of a family and those who come to it, the
 * records together, the rows of families, those of concerns, then needs and referrals, the audit last. More than one family only by
 * who has the records together.
 */
@ApplicationScoped
public class ChildRecords {
    private static final String IN_HAND = "select coalesce(current_setting('kith.records_in_hand', true), '') as ids";
    private static final String AND_THESE =
            "select set_config('kith.records_in_hand', (referrals_records_in_hand() || ?::uuid[])::text, true)";

    private final Sql sql;
    private final FamilyRepository families;

    ChildRecords(Sql sql, FamilyRepository families) {
        this.sql = sql;
        this.families = families;
    }

    /**
     * Waits for whoever makes a child of a family known or decides about one of its records, and keeps others from it: who comes
     * second finds what the first one stored.
     *
     * @return the other records of the family's children
     */
    public List<UUID> lock(UUID familyId) {
        return lock(familyId, List.of());
    }

    /**
     * The same before children come to the family.
     *
     * @param likenesses what they are known by: {@link org.kith.referrals.model.Child#likenesses}
     */
    public List<UUID> lock(UUID familyId, Collection<String> likenesses) {
        return sql.one(
                        "select referrals_lock_records(?, ?) as others",
                        row -> row.uuids("others"),
                        familyId,
                        likenesses.toArray(String[]::new))
                .orElseThrow();
    }

    /**
     * The same before something is said about a child, or about whom it is not shared with: that counts for every record that the
     * family's organisation has of the child, and for no other organisation's.
     *
     * @param familyId null for one that the caller's organisation is to store
     * @param likenesses of the children who are to come to it
     * @return the other records of that organisation, wherever they are
     */
    public List<UUID> lockOfOwner(UUID familyId, Collection<String> likenesses) {
        return sql.one(
                        "select referrals_lock_records_of_owner(?, ?) as others",
                        row -> row.uuids("others"),
                        familyId,
                        likenesses.toArray(String[]::new))
                .orElseThrow();
    }

    /** Before something is said about the children of a known family. */
    public List<UUID> lockOfOwner(UUID familyId) {
        return lockOfOwner(familyId, List.of());
    }

    /** The organisations with which the caller's own decided last not to share what it has of children whom it is to store. */
    public Set<UUID> notToShareWith(Collection<String> likenesses) {
        return Set.copyOf(
                sql.list("select id from referrals_not_to_share_with(?) as id", row -> row.uuid("id"), (Object)
                        likenesses.toArray(String[]::new)));
    }

    /** Whether the organisation whose family it is decided last, about its other records of the children, not to share them with that one. */
    public boolean ownerSaysNoElsewhere(UUID familyId, UUID withOrganisation) {
        return sql.one(
                        "select referrals_owner_says_no_elsewhere(?, ?) as said",
                        row -> row.flag("said"),
                        familyId,
                        withOrganisation)
                .orElseThrow();
    }

    /**
     * The same before it changes which records belong together, with the rows of all that might: another one moves to where they
     * live, or is another child after all.
     *
     * @return each of those, the family among them, with its other records
     */
    public Map<UUID, List<UUID>> lockAll(UUID familyId) {
        return lockAll(familyId, List.of());
    }

    /** The same after children came, who are stored already: each with its other records as they were without them. */
    public Map<UUID, List<UUID>> lockAll(UUID familyId, List<UUID> came) {
        return sql
                .list(
                        "select record, others from referrals_lock_all_records(?, ?)",
                        row -> Map.entry(row.uuid("record"), row.uuids("others")),
                        familyId,
                        came.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Locks the records of a family of which somebody says where it lives, before children come to it.
     *
     * @param zone where that is, null when nobody said it
     * @return when it moves by that, all records that may be of its children, each with its other records before
     */
    public Optional<Map<UUID, List<UUID>>> lockMoving(UUID familyId, Collection<String> likenesses, String zone) {
        if (zoneOf(familyId).isEmpty()) {
            return Optional.empty();
        }
        lock(familyId, likenesses);
        // Asked once more: who was waited for may have moved it.
        return zoneOf(familyId)
                .filter(before -> zone != null && !zone.equals(before))
                .map(before -> lockAll(familyId));
    }

    /** Where the family lives; empty when the caller does not see it. */
    private Optional<String> zoneOf(UUID familyId) {
        return sql.one("select zone from family where id = ?", row -> row.text("zone"), familyId);
    }

    /**
     * Waits for whoever decides about more than one record, and keeps others from it: a third may belong to both. After the
     * children are locked, and before anything is changed.
     */
    public void lockTogether() {
        sql.one("select 1 as locked from referrals_lock_together()", row -> true);
    }

    /**
     * What was decided about other records of a family's children.
     *
     * @param restricted whether the family itself is restricted
     * @param follows whether it would follow the restriction of another record
     */
    public record Decided(boolean restricted, boolean follows) {}

    /**
     * Children, stored already, came to a family that the caller has locked or made. Whoever decides about several records, or waits
     * to, waits for those who found nothing to do.
     *
     * @param before the other records before they came: what was decided about those has its reasons, and is not said anew
     * @return empty when no other record is new and the family is not to be restricted; it stays so until the transaction ends
     */
    public Optional<Decided> childrenCame(UUID familyId, List<UUID> children, List<UUID> before) {
        return sql.one(
                "select itself, follows from referrals_children_came(?, ?, ?)",
                row -> new Decided(row.flag("itself"), row.flag("follows")),
                familyId,
                children.toArray(UUID[]::new),
                before.toArray(UUID[]::new));
    }

    /** The other records of a family's children now; nobody is kept from making or changing one. */
    public List<UUID> others(UUID familyId) {
        return sql.list("select id from referrals_same_child(?) as id", row -> row.uuid("id"), familyId);
    }

    /** Whether another record of a family's children is at high risk, as far as it is stored. */
    public boolean isAnotherHigh(UUID familyId) {
        return sql.one("select referrals_other_record_high(?) as high", row -> row.flag("high"), familyId)
                .orElseThrow();
    }

    /** Those of the other records that the caller may see and that are at a higher risk than the family. */
    public List<UUID> higherSeen(UUID familyId) {
        return sql.list(
                "select f.id from family f join family one on one.id = ? where f.id in (select referrals_same_child(one.id)) "
                        + "and array_position(array['low', 'medium', 'high'], f.risk_band) "
                        + "> array_position(array['low', 'medium', 'high'], one.risk_band) order by f.id",
                row -> row.uuid("id"),
                familyId);
    }

    /**
     * Stores what is a fact of the child in records that the caller may not see, or of which the caller loses sight while waiting for
     * whoever has them locked: a family's no and a higher risk are recorded of all who saw the family when they said it. Only here,
     * and never for an answer, row-level security shows them to this transaction. What is in hand already stays so.
     */
    public <T> T inHand(Collection<UUID> records, Supplier<T> work) {
        if (records.isEmpty()) {
            return work.get();
        }
        families.flush();
        String before = sql.one(IN_HAND, row -> row.text("ids")).orElse("");
        sql.one(AND_THESE, row -> true, records);
        T result = work.get();
        families.flush();
        sql.one("select set_config('kith.records_in_hand', ?, true)", row -> true, before);
        return result;
    }
}
