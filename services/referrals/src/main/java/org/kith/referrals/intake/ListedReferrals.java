package org.kith.referrals.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.kit.data.Row;
import org.kith.kit.data.Sql;
import org.kith.kit.http.Cursor;
import org.kith.referrals.clock.ClockView;
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

    private static final String LINE = """
            select r.id, r.reference, r.state, f.risk_band, r.repeated, r.sender_id, r.receiver_id, r.zone, r.received_at, r.due_at, r.decision,
              exists (select 1 from family_restriction x where x.family_id = r.family_id and x.lifted_at is null) as restricted,
              coalesce(r.decided_at, case when r.state in ('closed', 'withdrawn') then coalesce(r.withdrawn_at, r.closed_at) end)
                as decided_or_over_at,
              array(select concat_ws(' ', n.id, n.kind, n.state) from need n where n.referral_id = r.id order by n.id) as needs
            from referral r join family f on f.id = r.family_id""";

    private static final String SENT = "r.sender_id = kith_organisation()";
    private static final String SHARED =
            "r.family_id = any (array(select s.family_id from family_access s where s.organisation_id = kith_organisation()))";
    private static final String LED = "r.lead_id = kith_person()";
    private static final String ON_DUTY = "r.family_id = any (referrals_families_of_duty())";

    private final Sql sql;
    private final Clock clock;

    ListedReferrals(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * What the caller may see, by id.
     *
     * @param state null for all
     * @param newest whether the newest comes first
     * @param from the last one before, {@link Cursor#START} at the beginning
     * @param limit how many at most
     */
    List<ReferralSummary> list(ReferralState state, boolean newest, UUID from, int limit) {
        boolean begins = newest && from.equals(Cursor.START);
        String where =
                (begins ? "" : " and r.id " + (newest ? "<" : ">") + " ?") + (state == null ? "" : " and r.state = ?");
        String order = " order by r.id" + (newest ? " desc" : "") + " limit " + limit;
        List<Object> values = Stream.<Object>of(begins ? null : from, state == null ? null : state.code())
                .filter(Objects::nonNull)
                .toList();
        List<String> ways = sql.one(CALLER, ListedReferrals::ways, MUCH + 1).orElseThrow();
        if (ways.isEmpty()) {
            return List.of();
        }
        String among = ways.stream()
                .map(way -> "(select r.id from referral r where " + way + where + order + ")")
                .collect(Collectors.joining(" union "));
        Instant now = clock.instant();
        return sql.list(
                LINE + " where r.id in (" + among + ")" + order,
                row -> line(row, now),
                Collections.nCopies(ways.size(), values).stream()
                        .flatMap(List::stream)
                        .toArray());
    }

    private static ReferralSummary line(Row row, Instant now) {
        Instant due = row.instant("due_at");
        return new ReferralSummary(
                row.uuid("id"),
                row.text("reference"),
                row.text("state"),
                row.text("risk_band"),
                row.flag("repeated"),
                row.flag("restricted"),
                row.uuid("sender_id"),
                row.uuid("receiver_id"),
                row.text("zone"),
                row.instant("received_at"),
                due,
                ClockView.overdue(row.instant("decided_or_over_at"), due, now),
                row.text("decision"),
                row.texts("needs").stream()
                        .map(need -> need.split(" "))
                        .map(need -> new ReferralSummary.NeedLine(UUID.fromString(need[0]), need[1], need[2]))
                        .toList());
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
