package org.kith.referrals.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kith.contracts.vocabulary.RiskBand;
import org.kith.kit.data.Sql;
import org.kith.referrals.model.FamilyRepository;

/**
 * The records of the same child, in whatever organisation: a second referral may make a second family of it. What is a fact of the
 * child (its risk, whether it is held, who may see it) holds for each of them. The database finds them past the rows of the
 * caller, who learns nothing of them.
 */
@ApplicationScoped
public class ChildRecords {
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
        return sql.one("select referrals_lock_records(?) as others", row -> row.uuids("others"), familyId)
                .orElseThrow();
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
     * @param risk the highest band of the family and of records that were not known to be of the same child before
     * @param held whether one of those is held
     * @param others the other records, those that were known before as well
     */
    public record Decided(boolean restricted, boolean follows, RiskBand risk, boolean held, List<UUID> others) {
        /** Copies the records. */
        public Decided {
            others = List.copyOf(others);
        }
    }

    /**
     * Children, stored already, came to a family that the caller has locked or made. Whoever decides about several records, or waits
     * to, waits for those who found nothing to do.
     *
     * @param before the other records before they came: what was decided about those has its reasons, and is not said anew
     * @return empty when nothing was decided for one record that does not hold for all; it stays so until the transaction ends
     */
    public Optional<Decided> childrenCame(UUID familyId, List<UUID> children, List<UUID> before) {
        return sql.one(
                "select itself, follows, risk, held, others from referrals_children_came(?, ?, ?)",
                row -> new Decided(
                        row.flag("itself"),
                        row.flag("follows"),
                        RiskBand.find(row.text("risk")).orElseThrow(),
                        row.flag("held"),
                        row.uuids("others")),
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
     * Stores what is a fact of the child in records that the caller may not see. Only here, and never for an answer, row-level
     * security shows them to this transaction.
     */
    public <T> T inHand(Collection<UUID> records, Supplier<T> work) {
        if (records.isEmpty()) {
            return work.get();
        }
        families.flush();
        show(records.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
        T result = work.get();
        families.flush();
        show("");
        return result;
    }

    private void show(String records) {
        sql.one("select set_config('kith.records_in_hand', ?, true)", row -> true, records);
    }
}
