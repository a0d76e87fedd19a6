package org.kith.referrals.ownrecord;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.kith.kit.data.Row;
import org.kith.kit.data.Sql;

/** What organisations wrote about families, past the rows that they see: for use as system only. */
@ApplicationScoped
class OwnRecords {
    private static final String WORKED = """
            select true as worked from family where id = ? and organisation_id = ?
            union all select true from sharing_decision where family_id = ? and with_organisation_id = ? and shared limit 1""";

    private static final String WRITTEN = """
            select 'decision' as type, r.id as referral_id, r.reference, r.decision as code, r.decision_reason as words,
                r.decided_by as by, r.decided_at as at
              from referral r where r.family_id = ? and r.receiver_id = ? and r.decided_at is not null
            union all select 'spend', r.id, r.reference, s.what, s.note, s.spent_by, s.at
              from spend s join referral r on r.id = s.referral_id where r.family_id = ? and s.organisation_id = ?
            union all select 'sharing', null, null, case when d.shared then 'shared' else 'not-shared' end, d.why, d.decided_by,
                d.decided_at
              from sharing_decision d where d.family_id = ? and d.by_organisation_id = ?
            union all select 'risk', null, null, a.risk_band, a.reason, a.assessed_by, a.assessed_at
              from risk_assessment a where a.family_id = ? and a.organisation_id = ?
            union all select 'agreement', null, null, a.answer || ' ' || a.purpose, a.given_by, a.recorded_by, a.recorded_at
              from agreement_act a where a.family_id = ? and a.organisation_id = ?
            order by at""";

    private final Sql sql;

    OwnRecords(Sql sql) {
        this.sql = sql;
    }

    /** Whether the organisation works with the family, or once did. */
    boolean worked(UUID family, UUID organisation) {
        return sql.one(WORKED, row -> row.flag("worked"), family, organisation, family, organisation)
                .isPresent();
    }

    /** What it wrote, first to last. */
    List<OwnRecordView.Item> of(UUID family, UUID organisation) {
        return sql.list(
                WRITTEN,
                OwnRecords::item,
                family,
                organisation,
                family,
                organisation,
                family,
                organisation,
                family,
                organisation,
                family,
                organisation);
    }

    private static OwnRecordView.Item item(Row row) {
        return new OwnRecordView.Item(
                row.text("type"),
                row.uuid("referral_id"),
                row.text("reference"),
                row.text("code"),
                row.text("words"),
                row.uuid("by"),
                row.instant("at"));
    }
}
