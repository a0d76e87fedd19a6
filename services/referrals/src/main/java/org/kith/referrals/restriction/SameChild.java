package org.kith.referrals.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.contracts.referrals.FamilyRestricted;
import org.kith.contracts.referrals.RestrictionLifted;
import org.kith.kit.audit.Audit;
import org.kith.kit.data.Row;
import org.kith.kit.data.Sql;
import org.kith.kit.time.Ids;

/**
 * Other records of a child whose family is restricted. They are restricted to the same people, follow when others are named, and
 * are over with it: a second referral would else show what the first one hides. The restriction names the records to those whom it
 * concerns, and the audit of none names another. The database finds and writes them past the rows of whoever sends the referral, who
 * learns nothing of it.
 */
@ApplicationScoped
public class SameChild {
    private static final String ACTION = "restriction.same-child";

    private final Sql sql;
    private final Audit audit;

    SameChild(Sql sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /**
     * Children came to a family: restricts it when another record of one of its children is restricted, and what else is known of
     * its children. What a person lifted by itself stays lifted unless one of those who came is in a restricted family.
     *
     * @return what others must know
     */
    public List<EventPayload> childrenCame(UUID familyId, List<UUID> children, Instant at) {
        List<EventPayload> events = new ArrayList<>();
        restrict(familyId, children, at).ifPresent(events::add);
        events.addAll(restrictOthers(familyId, at));
        return events;
    }

    /** Restricts the families that are known already with a child of one that is restricted now. */
    List<EventPayload> restrictOthers(UUID familyId, Instant at) {
        List<EventPayload> events = new ArrayList<>();
        List<EventPayload> more;
        do {
            // One that is restricted again leads to others as it did before its restriction was lifted.
            more = restrict(others(familyId), at);
            events.addAll(more);
        } while (!more.isEmpty());
        return events;
    }

    private List<EventPayload> restrict(List<UUID> families, Instant at) {
        return families.stream()
                .flatMap(one -> restrict(one, List.of(), at).stream())
                .<EventPayload>map(event -> event)
                .toList();
    }

    private List<UUID> others(UUID familyId) {
        return sql.list("select referrals_same_child(?) as other", row -> row.uuid("other"), familyId);
    }

    private Optional<FamilyRestricted> restrict(UUID familyId, List<UUID> came, Instant at) {
        UUID restriction = Ids.next();
        return sql.one(
                "select people, zone from referrals_follow_restriction(?, ?, ?, ?)",
                row -> followed(row, familyId, restriction, at),
                familyId,
                restriction,
                at,
                came.toArray(UUID[]::new));
    }

    /** Others are named for a restriction: for those that follow it too. */
    List<EventPayload> name(UUID restriction, List<UUID> people, String action, Instant at) {
        return followers(restriction, action, at).stream()
                .<EventPayload>map(one -> new FamilyRestricted(one.family(), one.restriction(), people, one.zone(), at))
                .toList();
    }

    /**
     * A restriction is lifted: with it those that follow it. Where another record of their children is still restricted, they
     * follow that one from now on.
     */
    List<EventPayload> lift(UUID restriction, String action, Instant at) {
        List<Follower> lifted = followers(restriction, action, at);
        List<EventPayload> events = new ArrayList<>();
        lifted.forEach(one -> events.add(new RestrictionLifted(one.family(), one.restriction(), one.zone(), at)));
        events.addAll(restrict(lifted.stream().map(Follower::family).toList(), at));
        return events;
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
        all.forEach(one -> audit.allowed(one.family(), action, Audit.SAME_CHILD));
        return all;
    }

    private FamilyRestricted followed(Row row, UUID familyId, UUID restriction, Instant at) {
        // Not in the audit of the other record: who reads that later is not told who else knows the child.
        audit.allowed(familyId, ACTION, Audit.SAME_CHILD);
        return new FamilyRestricted(familyId, restriction, row.uuids("people"), row.text("zone"), at);
    }
}
