package org.kith.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks the database itself whether its tables are closed to whoever has no scope. */
public final class RowSecurity {
    private static final Set<String> MIGRATIONS = Set.of("flyway_schema_history");

    private RowSecurity() {}

    /**
     * Every table has forced row-level security and at least one policy, shows nothing to the service's role without a
     * scope, and belongs to the owner; neither role stands above the policies.
     *
     * @param open tables that everybody may read, such as reference data
     * @throws AssertionError with every breach found
     */
    public static void check(Db db, String... open) {
        Set<String> exempt = Set.of(open);
        List<String> breaches = new ArrayList<>();
        for (Map<String, Object> table : db.rows("""
                SELECT c.relname AS name, c.relrowsecurity AS on, c.relforcerowsecurity AS forced,
                       pg_get_userbyid(c.relowner) AS owner,
                       (SELECT count(*) FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
                  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
                   AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1""")) {
            String name = (String) table.get("name");
            if (!table.get("owner").equals(db.ownerRole())) {
                breaches.add(name + " belongs to " + table.get("owner"));
            }
            if (MIGRATIONS.contains(name) || exempt.contains(name)) {
                continue;
            }
            if (!Boolean.TRUE.equals(table.get("on")) || !Boolean.TRUE.equals(table.get("forced"))) {
                breaches.add(name + " has no forced row-level security");
            } else if (((Number) table.get("policies")).intValue() == 0) {
                breaches.add(name + " has no policy");
            } else if (mayRead(db, name) && db.countIn(Scope.NOBODY, "\"" + name + "\"") > 0) {
                breaches.add(name + " shows rows to the service's role without a scope");
            }
        }
        for (Map<String, Object> role : db.rows(
                "SELECT rolname FROM pg_roles WHERE rolname IN (?, ?) AND (rolsuper OR rolbypassrls)",
                db.ownerRole(),
                db.appRole())) {
            breaches.add(role.get("rolname") + " stands above the policies");
        }
        if (!breaches.isEmpty()) {
            throw new AssertionError("Row-level security is open:\n" + String.join("\n", breaches));
        }
    }

    private static boolean mayRead(Db db, String table) {
        return Boolean.TRUE.equals(
                db.rows("SELECT has_table_privilege(?, quote_ident(?), 'SELECT') AS may", db.appRole(), table)
                        .getFirst()
                        .get("may"));
    }
}
