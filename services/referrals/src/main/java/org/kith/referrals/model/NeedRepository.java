package org.kith.referrals.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.data.Repository;
import org.kith.kit.data.Sql;

/** Needs that the current transaction may see. */
@ApplicationScoped
public class NeedRepository implements Repository<Need> {
    private final Sql sql;

    NeedRepository(Sql sql) {
        this.sql = sql;
    }

    /** The needs of a referral, in the order they were named. */
    public List<Need> ofReferral(UUID referralId) {
        return list("referralId = ?1 order by id", referralId);
    }

    /** The needs of several referrals, in the order of their ids, as they are now and locked until the transaction ends. */
    public List<Need> ofReferralsForUpdate(Collection<UUID> referralIds) {
        return findAllForUpdate(
                sql.list("select id from need where referral_id = any(?)", row -> row.uuid("id"), referralIds));
    }

    /** The needs of a referral, in the order they were named, as they are now and locked until the transaction ends. */
    public List<Need> ofReferralForUpdate(UUID referralId) {
        return ofReferralsForUpdate(List.of(referralId));
    }

    /** The family of a need, if there is such a need. */
    public Optional<UUID> familyOf(UUID needId) {
        return sql.one(
                "select r.family_id from need n join referral r on r.id = n.referral_id where n.id = ?",
                row -> row.uuid("family_id"),
                needId);
    }

    /** The need that a relationship follows. */
    public Optional<Need> followedBy(UUID relationshipId) {
        return find("matches.relationshipId", relationshipId).firstResultOptional();
    }
}
