package org.kith.kit.config;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.data.Sql;

/**
 * A service refuses to start as a database role for which row-level security means nothing, and on tables of another
 * version than it was built for.
 */
@ApplicationScoped
class DatabaseGuard {
    /** Whether the role, or one that it may become, is above the policies or may change them. */
    static final String ROLE = """
            select current_user::text as name,
              exists (select from pg_roles r where r.rolsuper and pg_has_role(current_user, r.oid, 'member')) as superuser,
              exists (select from pg_roles r where r.rolbypassrls and pg_has_role(current_user, r.oid, 'member')) as bypasses,
              exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_toast%'
                and pg_has_role(current_user, c.relowner, 'member')) or exists (select from pg_database d
                where d.datname = current_database() and pg_has_role(current_user, d.datdba, 'member')) as owns""";

    private static final String MIGRATED =
            "select coalesce(has_table_privilege(to_regclass('flyway_schema_history'), 'select'), false) as migrated";
    private static final String VERSION = "select array_to_string(max(string_to_array(version, '.')::int[]), '.') as"
            + " version from flyway_schema_history where success and version is not null";

    private final KitConfig config;
    private final Sql sql;
    private final NewTransaction transaction;

    DatabaseGuard(KitConfig config, Sql sql, NewTransaction transaction) {
        this.config = config;
        this.sql = sql;
        this.transaction = transaction;
    }

    void check(@Observes @Priority(StartOrder.DATABASE) StartupEvent event) {
        List<String> objections = transaction.call(() -> {
            List<String> found = new ArrayList<>(sql.one(
                            ROLE,
                            row -> objections(
                                    row.text("name"), row.flag("superuser"), row.flag("bypasses"), row.flag("owns")))
                    .orElseThrow());
            found.addAll(objections(config.service(), version(), config.db().schema()));
            return found;
        });
        if (!objections.isEmpty()) {
            throw new IllegalStateException(String.join(" ", objections));
        }
    }

    private String version() {
        boolean migrated = sql.one(MIGRATED, row -> row.flag("migrated")).orElse(false);
        return migrated ? sql.one(VERSION, row -> row.text("version")).orElse("none") : "none";
    }

    static List<String> objections(String role, boolean superuser, boolean bypasses, boolean owns) {
        List<String> objections = new ArrayList<>();
        if (superuser || bypasses) {
            objections.add("The database role " + role + " stands above row-level security.");
        }
        if (owns) {
            objections.add("The database role " + role + " owns the tables, and so could switch their policies off.");
        }
        if (!objections.isEmpty()) {
            objections.add("A service connects as the role that owns nothing, kith_<service>_app.");
        }
        return objections;
    }

    static List<String> objections(String service, String there, String builtFor) {
        if (there.equals(builtFor)) {
            return List.of();
        }
        return List.of("The tables of " + service + " are at version " + there + ", and this service is built for "
                + builtFor + " (kith.db.schema). Run the migrations of this release first: java -jar kith-migrate.jar "
                + service + ".");
    }
}
