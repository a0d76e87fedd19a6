package org.kith.relationships.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.data.Locks;
import org.kith.kit.data.Repository;

/** Stored relationships; row-level security decides which are visible. */
@ApplicationScoped
public class RelationshipRepository implements Repository<Relationship> {
    private static final int BATCH = 500;

    private final Locks locks;

    RelationshipRepository(Locks locks) {
        this.locks = locks;
    }

    /**
     * Until this transaction ends, no other one begins or stops relationships of the family: of a withdrawal and an agreed
     * match that two instances take at once, the later must see the earlier.
     */
    public void lockFamily(UUID family) {
        locks.lock("family", family);
    }

    public Optional<Relationship> ofMatch(UUID match) {
        return find("match.matchId", match).firstResultOptional();
    }

    public List<Relationship> ofReferral(UUID referral) {
        return list("match.referralId", referral);
    }

    public List<Relationship> ofFamily(UUID family) {
        return list("match.familyId = ?1 order by id", family);
    }

    /** Those of the family that the organisation leads. */
    public List<Relationship> ledFor(UUID family, UUID organisation) {
        return list("match.familyId = ?1 and match.receiverId = ?2 order by id", family, organisation);
    }

    /** The next ones after an id; {@code state} and {@code referral} may be null. */
    public List<Relationship> page(RelationshipState state, UUID referral, UUID after, int limit) {
        return find(
                        "id > ?1 and (?2 is null or status.state = ?2) and (?3 is null or match.referralId = ?3) order by id",
                        after,
                        state,
                        referral)
                .page(0, limit)
                .list();
    }

    /** The next ones after an id that the organisation leads and whose review is due by the day. */
    public List<Relationship> due(
            UUID organisation, LocalDate day, RelationshipState state, UUID referral, UUID after, int limit) {
        return find(
                        "id > ?1 and (?2 is null or status.state = ?2) and (?3 is null or match.referralId = ?3) "
                                + "and match.receiverId = ?4 and review.reviewDue <= ?5 and (status.state <> ?6 "
                                + "or array_length(review.reviewReasons) > 0) order by id",
                        after,
                        state,
                        referral,
                        organisation,
                        day,
                        RelationshipState.ENDED)
                .page(0, limit)
                .list();
    }

    /** Some that are not called quiet yet. */
    public List<Relationship> withoutContactSince(Instant since) {
        return find(
                        "status.state in ?1 and coalesce(status.lastContactAt, status.startedAt) < ?2 order by id",
                        List.of(RelationshipState.INTRODUCED, RelationshipState.ACTIVE),
                        since)
                .page(0, BATCH)
                .list();
    }

    /** Some whose review is due by the day and was not asked for. */
    public List<Relationship> toAskForReview(LocalDate day) {
        return find(
                        "status.state <> ?1 and review.reviewAskedAt is null and review.reviewDue <= ?2 order by id",
                        RelationshipState.ENDED,
                        day)
                .page(0, BATCH)
                .list();
    }
}
