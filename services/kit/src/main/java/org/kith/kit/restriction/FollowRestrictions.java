package org.kith.kit.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.kith.contracts.referrals.FamilyRestricted;
import org.kith.contracts.referrals.RestrictionBroken;
import org.kith.contracts.referrals.RestrictionLifted;
import org.kith.kit.data.Sql;
import org.kith.kit.inbox.EventInfo;

/**
 * Keeps which families only named people see, and who they are. Of two words about a family the one with the higher sequence counts;
 * who broke a restriction sees what that one alone hides. The service's row policies ask {@code kith_hidden_families()}; what runs as
 * system sees every family. For services with {@code restrictions} in their {@code db/kit-parts.txt}.
 */
@ApplicationScoped
@Transactional
public class FollowRestrictions {
    private static final String NEWEST = """
            insert into known_restriction as r (family_id, restriction_id, restricted, people, sequence) values (?, ?, ?, ?, ?)
            on conflict (family_id) do update set restriction_id = excluded.restriction_id,
              restricted = excluded.restricted, people = excluded.people, sequence = excluded.sequence
            where r.sequence < excluded.sequence""";
    private static final String BROKEN = """
            insert into restriction_broken as b (restriction_id, person_id, until) values (?, ?, ?)
            on conflict (restriction_id, person_id) do update set until = greatest(b.until, excluded.until)""";

    private final Sql sql;

    FollowRestrictions(Sql sql) {
        this.sql = sql;
    }

    /** Only these people see the family from now on. */
    public void restricted(FamilyRestricted event, EventInfo info) {
        newest(event.familyId(), event.restrictionId(), true, event.personIds(), info);
    }

    /** Everybody sees it who would without the restriction. */
    public void lifted(RestrictionLifted event, EventInfo info) {
        newest(event.familyId(), event.restrictionId(), false, Set.of(), info);
    }

    /** Somebody of the duty team sees the family until then, whatever was heard first. */
    public void broken(RestrictionBroken event) {
        sql.update(BROKEN, event.restrictionId(), event.brokenBy(), event.until());
    }

    private void newest(UUID family, UUID restriction, boolean restricted, Collection<UUID> people, EventInfo info) {
        sql.update(NEWEST, family, restriction, restricted, people.toArray(UUID[]::new), info.sequence());
    }
}
