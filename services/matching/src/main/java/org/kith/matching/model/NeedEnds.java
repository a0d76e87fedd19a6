package org.kith.matching.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kith.contracts.referrals.NeedOpened;
import org.kith.kit.data.Sql;

/**
 * What has ended of needs and referrals, so that a need that becomes known later has ended too. Ends are final: of two the one that
 * weighs more counts, forgotten before met before not met.
 */
@ApplicationScoped
public class NeedEnds {
    private static final String RANK = "array_position(array['not-met', 'met', 'forgotten'], %s)";
    private static final String NEED =
            "insert into ended_need as e (id, how, at) values (?, ?, ?) on conflict (id) do update set how = excluded.how "
                    + "where " + RANK.formatted("e.how") + " < " + RANK.formatted("excluded.how");
    private static final String REFERRAL =
            "insert into ended_referral as e (id, episode, at) values (?, ?, ?) on conflict (id) do update "
                    + "set episode = excluded.episode, at = excluded.at where e.episode < excluded.episode";
    private static final String OF_NEED = "select how from (select how from ended_need where id = ? "
            + "union all select 'forgotten' from known_family where id = ? and withdrawn_at >= ? "
            + "union all select 'not-met' from known_family where id = ? and high_at >= ? "
            + "union all select 'not-met' from ended_referral where id = ? and episode >= ?) as ends "
            + "order by " + RANK.formatted("how") + " desc limit 1";

    private final Sql sql;

    NeedEnds(Sql sql) {
        this.sql = sql;
    }

    /** The need is over. */
    public void ofNeed(UUID need, NeedState how, Instant at) {
        sql.update(NEED, need, how, at);
    }

    /** An episode of a referral is over, and those before it. */
    public void ofReferral(UUID referral, int episode, Instant at) {
        sql.update(REFERRAL, referral, episode, at);
    }

    /** How the need that is said to be open has ended already: itself, its episode, or what its family said after; empty if it has not. */
    public Optional<NeedState> endOf(NeedOpened need) {
        return endOf(need.needId(), need.familyId(), need.at(), need.referralId(), need.episode());
    }

    /** How a need is over whose match kept it from ending; empty if it waits again. */
    public Optional<NeedState> endOf(OpenNeed need) {
        return endOf(need.id(), need.familyId(), need.openedAt(), need.referralId(), need.episode());
    }

    private Optional<NeedState> endOf(UUID need, UUID family, Instant opened, UUID referral, int episode) {
        return sql.one(
                OF_NEED, row -> NeedState.of(row.text("how")), need, family, opened, family, opened, referral, episode);
    }
}
