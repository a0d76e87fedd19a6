package org.kith.referrals.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.kith.kit.data.Row;
import org.kith.kit.data.Sql;
import org.kith.kit.http.Cursor;
import org.kith.referrals.model.Referral;
import org.kith.referrals.model.ReferralRepository;
import org.kith.referrals.model.ReferralState;

/**
 * A page of referrals, as fast when it is the last one. Row-level security judges each row that is looked at, so where few of many are the
 * caller's, only those are looked at that may be: what their organisation sent or is shared with it, what they lead, what their duty team
 * works on. An organisation with which much is shared finds a page sooner by going through all in order.
 */
@ApplicationScoped
class ListedReferrals {
    private static final int MUCH = 500;
    private static final String CALLER = """
            select referrals_family_worker() as worker, referrals_duty() as duty,
              (select count(*) from (select 1 from family_access where organisation_id = kith_organisation() limit ?) s) as shared""";

    private static final String SENT = "r.sender_id = kith_organisation()";
    private static final String SHARED =
            "r.family_id = any (array(select s.family_id from family_access s where s.organisation_id = kith_organisation()))";
    private static final String LED = "r.lead_id = kith_person()";
    private static final String ON_DUTY = "r.family_id = any (referrals_families_of_duty())";

    private final ReferralRepository referrals;
    private final Sql sql;

    ListedReferrals(ReferralRepository referrals, Sql sql) {
        this.referrals = referrals;
        this.sql = sql;
    }

    /**
     * What the caller may see, by id.
     *
     * @param state null for all
     * @param newest whether the newest comes first
     * @param from the last one before, {@link Cursor#START} at the beginning
     * @param limit how many at most
     */
    List<Referral> list(ReferralState state, boolean newest, UUID from, int limit) {
        boolean begins = newest && from.equals(Cursor.START);
        String order = " order by r.id" + (newest ? " desc" : "") + " limit " + limit;
        String where = (begins ? "" : " and r.id " + (newest ? "<" : ">") + " :from")
                + (state == null ? "" : " and r.state = :state");
        TypedQuery<Referral> query = referrals
                .getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select r.* from referral r where " + mayBe(where + order) + where + order, Referral.class);
        if (!begins) {
            query.setParameter("from", from);
        }
        if (state != null) {
            query.setParameter("state", state.code());
        }
        return query.getResultList();
    }

    /** That a referral is among those which the caller may see. */
    private String mayBe(String andInOrder) {
        List<String> ways = sql.one(CALLER, ListedReferrals::ways, MUCH + 1).orElseThrow();
        return ways.isEmpty()
                ? "false"
                : ways.stream()
                        .map(way -> "(select r.id from referral r where " + way + andInOrder + ")")
                        .collect(Collectors.joining(" union ", "r.id in (", ")"));
    }

    private static List<String> ways(Row caller) {
        List<String> ways = new ArrayList<>();
        if (caller.flag("worker")) {
            Collections.addAll(ways, SENT, LED);
            ways.add(caller.bigNumber("shared") > MUCH ? "true" : SHARED);
        }
        if (caller.flag("duty")) {
            ways.add(ON_DUTY);
        }
        return ways;
    }
}
