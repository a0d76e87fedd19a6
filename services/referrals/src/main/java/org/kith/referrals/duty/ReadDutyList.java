package org.kith.referrals.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.kith.kit.data.Row;
import org.kith.kit.data.Sql;
import org.kith.kit.http.Cursor;
import org.kith.kit.http.Page;
import org.kith.kit.http.TimeCursor;
import org.kith.kit.identity.CurrentCaller;
import org.kith.referrals.access.CouncilDuty;

/** High-risk referrals, step-ups and concerns in one list: what is due first comes first, whatever its id was made of. */
@ApplicationScoped
class ReadDutyList {
    private static final String HOLD = "hold";
    private static final String QUERY = """
            select * from (
              select h.id, r.id as about_id, h.id as handover_id, 'referral' as type, h.reason as why, f.risk_band, r.reference,
                null::uuid as restricted_family_id, null as source, false as raised_by_system, r.state, false as immediate_danger, r.zone, false as place_uncertain,
                h.handed_over_at as received_at, r.acknowledged_at, h.seen_at, h.due_at, h.closed_at as ended_at
              from duty_handover h join referral r on r.id = h.referral_id left join family f on f.id = r.family_id
              where h.reason <> 'moved-here' or referrals_of_our_council(r.zone)
              union all
              select h.id, h.referral_id, h.id, 'referral', h.reason, null, null, h.family_id, null, false, h.state, false, h.zone, false,
                h.handed_over_at, h.acknowledged_at, h.seen_at, h.due_at, h.closed_at
              from referrals_restricted_handovers() h where h.reason <> 'moved-here' or referrals_of_our_council(h.zone)
              union all
              select c.id, c.id, null, 'concern', 'concern', null, r.reference,
                case when referrals_concern_shows_family(c) and referrals_family_of_our_duty(c.family_id)
                  and c.family_id = any ((select referrals_hidden_families())::uuid[]) then c.family_id end, c.source, c.raised_by_system,
                case when c.closed_at is not null then 'closed' when p.passed_at is not null then 'passed' when c.seen_at is not null then 'seen'
                  when c.acknowledged_at is not null then 'acknowledged' else 'raised' end,
                c.immediate_danger, c.zone, c.place_uncertain, c.received_at, c.acknowledged_at, c.seen_at, c.due_at,
                coalesce(c.closed_at, p.passed_at)
              from concern c left join referral r on r.id = c.referral_id
                left join concern_passed p on p.concern_id = c.id and p.council_id = kith_organisation()
              union all
              select f.family_id, f.family_id, null, 'hold', 'hold', null, null, case when f.hidden then f.family_id end, null, false, 'held', false,
                f.zone, false, f.held_since, null, null, f.held_since, null
              from referrals_held_without_concern() f where ? = 'to-close'
            ) item
            where (due_at, id) > (coalesce(?::timestamptz, '-infinity'), ?)
              and case ? when 'all' then true
                when 'to-close' then (type = 'hold' or type = 'concern' and seen_at is not null) and ended_at is null
                else seen_at is null and ended_at is null end
            order by due_at, id limit ?""";

    private final Sql sql;
    private final CurrentCaller caller;
    private final Clock clock;

    ReadDutyList(Sql sql, CurrentCaller caller, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    /** What is listed. */
    enum Which {
        /** What waits for a child to be seen. */
        WAITING("waiting"),
        /** Concerns whose child was seen and that hold their family until they are closed; families held with no open concern. */
        TO_CLOSE("to-close"),
        /** Those done with as well. */
        ALL("all");

        private final String code;

        Which(String code) {
            this.code = code;
        }
    }

    /** A page of the list. */
    @Transactional
    Page<DutyItem> page(Which which, String cursor, Integer limit) {
        CouncilDuty.decision(caller.get()).orForbidden();
        int size = Cursor.limit(limit);
        return TimeCursor.page(
                after(TimeCursor.decode(cursor), which, size + 1), size, ReadDutyList::place, Function.identity());
    }

    /** A referral may have been handed over more than once. */
    private static TimeCursor place(DutyItem item) {
        return new TimeCursor(item.dueAt(), item.handoverId() == null ? item.id() : item.handoverId());
    }

    private List<DutyItem> after(TimeCursor place, Which which, int limit) {
        Instant now = clock.instant();
        return sql.list(QUERY, row -> item(row, now), which.code, place.at(), place.id(), which.code, limit);
    }

    private static DutyItem item(Row row, Instant now) {
        Instant seenAt = row.instant("seen_at");
        Instant endedAt = row.instant("ended_at");
        Instant dueAt = row.instant("due_at");
        Instant until = seenAt != null ? seenAt : endedAt != null ? endedAt : now;
        return new DutyItem(
                row.uuid("about_id"),
                row.uuid("handover_id"),
                row.text("type"),
                row.text("why"),
                row.text("risk_band"),
                row.text("reference"),
                row.uuid("restricted_family_id"),
                row.text("source"),
                row.flag("raised_by_system"),
                row.text("state"),
                row.flag("immediate_danger"),
                row.text("zone"),
                row.flag("place_uncertain"),
                row.instant("received_at"),
                row.instant("acknowledged_at"),
                seenAt,
                dueAt,
                !HOLD.equals(row.text("type")) && until.isAfter(dueAt));
    }
}
