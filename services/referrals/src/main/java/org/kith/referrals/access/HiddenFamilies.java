package org.kith.referrals.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kith.kit.data.Sql;

/** Families that only named people see: for what is read as the system, past the rows that the caller sees. */
@ApplicationScoped
public class HiddenFamilies {
    private final Sql sql;

    HiddenFamilies(Sql sql) {
        this.sql = sql;
    }

    /** Whether the family is restricted and the caller is not one of those who see it. */
    public boolean hides(UUID familyId) {
        return sql.one("select ? = any (referrals_hidden_families()) as hidden", row -> row.flag("hidden"), familyId)
                .orElseThrow();
    }
}
