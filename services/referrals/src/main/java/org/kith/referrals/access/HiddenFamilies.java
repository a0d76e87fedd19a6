package org.kith.referrals.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kith.kit.data.Sql;

/** Families that only named people see, and what lets somebody else through for a time. Row-level security holds the same. */
@ApplicationScoped
public class HiddenFamilies {
    private static final String BROKEN = """
            select 1 as broken from family_restriction r join restricted_to p on p.restriction_id = r.id
            where r.family_id = ? and r.lifted_at is null and p.person_id = kith_person() and p.broken_reason is not null
              and p.until > now() limit 1""";

    private final Sql sql;

    HiddenFamilies(Sql sql) {
        this.sql = sql;
    }

    /** Those of the families that only named people see; the caller is to be one who sees them. */
    public Set<UUID> restricted(Collection<UUID> familyIds) {
        return Set.copyOf(sql.list(
                "select family_id from family_restriction where lifted_at is null and family_id = any (?::uuid[])",
                row -> row.uuid("family_id"),
                Set.copyOf(familyIds)));
    }

    /** Whether the family is restricted and the caller is not one of those who see it; also for what is read as the system. */
    public boolean hides(UUID familyId) {
        return sql.one("select ? = any (referrals_hidden_families()) as hidden", row -> row.flag("hidden"), familyId)
                .orElseThrow();
    }

    /**
     * From here to the end of the transaction the caller sees the family as they would without its restriction, to record its no or
     * a concern about it and for nothing else: neither is kept waiting for a person who is named.
     *
     * @return whether the family was hidden from them: then the answer shows nothing of it
     */
    public boolean letThrough(UUID familyId) {
        if (!hides(familyId)) {
            return false;
        }
        sql.one("select set_config('kith.no_about', ?, true)", row -> true, familyId.toString());
        return true;
    }

    /** The family of a referral that is hidden from the caller with it; for what names the referral alone. Shows nothing by itself. */
    public Optional<UUID> familyOf(UUID referralId) {
        return sql.one("select referrals_hidden_family_of(?) as family", row -> row.uuid("family"), referralId);
    }

    /** The organisations, but for councils, whose people work with a family or did: to name one of them says where it is. */
    public Set<UUID> knownTo(UUID familyId) {
        return Set.copyOf(sql.list("select id from referrals_known_to(?) as id", row -> row.uuid("id"), familyId));
    }

    /** Whether the caller broke the restriction of the family, and sees the family by that. */
    boolean isBrokenByCaller(UUID familyId) {
        return sql.one(BROKEN, row -> true, familyId).isPresent();
    }
}
