package org.kith.referrals.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.contracts.referrals.FamilyRestricted;
import org.kith.contracts.referrals.RestrictionLifted;
import org.kith.kit.audit.Audit;
import org.kith.kit.data.Locks;
import org.kith.kit.data.Row;
import org.kith.kit.data.Sql;
import org.kith.kit.time.Ids;
import org.kith.referrals.model.Child;

/**
 * Other records of a child whose family is restricted. They are restricted to the same people, follow when others are named, and
 * are over with it: a second referral would else show what the first one hides. The audit of each names the other. The database
 * finds and writes them past the rows of whoever sends the referral, who learns nothing of it.
 */
@ApplicationScoped
public class SameChild {
    private static final String ACTION = "restriction.same-child";

    private final Sql sql;
    private final Locks locks;
    private final Audit audit;

    SameChild(Sql sql, Locks locks, Audit audit) {
        this.sql = sql;
        this.locks = locks;
        this.audit = audit;
    }

    /**
     * Waits for whoever restricts a family with one of these children or makes one known, and keeps others from it: who comes
     * second finds what the first one stored.
     */
    public void lock(Collection<Child> children) {
        locks.lock(
                "child",
                children.stream().flatMap(child -> child.likeness().stream()).toList());
    }

    /**
     * Restricts a family that is stored with its children, which the caller has locked, when one of them is a child of a restricted
     * family.
     *
     * @return what others must know; empty when there is none, or it is restricted already
     */
    public Optional<FamilyRestricted> restrict(UUID familyId, Instant at) {
        UUID restriction = Ids.next();
        return sql.one(
                "select leader, people, zone from referrals_follow_restriction(?, ?, ?)",
                row -> followed(row, familyId, restriction, at),
                familyId,
                restriction,
                at);
    }

    /** The same for the families that are known already with a child of one that is restricted now. */
    List<EventPayload> restrictOthers(UUID familyId, Instant at) {
        List<EventPayload> events = new ArrayList<>();
        sql.list("select other from referrals_same_child(?) as other", row -> row.uuid("other"), familyId)
                .forEach(other -> restrict(other, at).ifPresent(events::add));
        return events;
    }

    /** Others are named for a restriction: for those that follow it too. */
    List<EventPayload> name(UUID restriction, List<UUID> people, String action, Instant at) {
        return followers(restriction, action, at).stream()
                .<EventPayload>map(one -> new FamilyRestricted(one.family(), one.restriction(), people, one.zone(), at))
                .toList();
    }

    /** A restriction is lifted: with it those that follow it. */
    List<EventPayload> lift(UUID restriction, String action, Instant at) {
        return followers(restriction, action, at).stream()
                .<EventPayload>map(one -> new RestrictionLifted(one.family(), one.restriction(), one.zone(), at))
                .toList();
    }

    /** Families whose restriction follows this one. */
    List<UUID> following(UUID restriction) {
        return sql.one("select referrals_followers(?) as families", row -> row.uuids("families"), restriction)
                .orElseThrow();
    }

    private record Follower(UUID family, UUID restriction, String zone) {}

    private List<Follower> followers(UUID restriction, String action, Instant at) {
        List<Follower> all = sql.list(
                "select family, follower, zone from referrals_make_followers_alike(?, ?) order by family",
                row -> new Follower(row.uuid("family"), row.uuid("follower"), row.text("zone")),
                restriction,
                at);
        all.forEach(one -> audit.allowed(one.family(), action, "same-child"));
        return all;
    }

    private FamilyRestricted followed(Row row, UUID familyId, UUID restriction, Instant at) {
        UUID leader = row.uuid("leader");
        audit.allowed(leader, ACTION, familyId.toString());
        audit.allowed(familyId, ACTION, leader.toString());
        return new FamilyRestricted(familyId, restriction, row.uuids("people"), row.text("zone"), at);
    }
}
