package org.kith.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Holds a service to what it declares of its tables in {@code personal-data.yaml}, one entry for each table:
 *
 * <pre>{@code
 * contact:
 *   subject: family_id            # the column that says whom a row is about, a table whose row it belongs to, or none
 *   kept: P6Y from made_at        # an ISO 8601 period from a column, "with <table>", or "for ever" and why
 *   erased: delete                # delete, the columns that are emptied, or never and why
 * }</pre>
 *
 * <p>A table about nobody says {@code subject: none} and nothing else. The kit's own tables are declared in the kit.
 */
public final class PersonalData {
    private static final Set<String> NOT_OURS = Set.of("flyway_schema_history");
    private static final Pattern PERIOD = Pattern.compile("(P[0-9YMWD]+) from ([a-z_]+)");
    private static final Pattern WITH = Pattern.compile("with ([a-z_]+)");
    private static final Pattern REASONED = Pattern.compile("(for ever|never): .{10,}");

    private PersonalData() {}

    /**
     * Every table is declared, and what is declared is there.
     *
     * @throws AssertionError with everything that is not
     */
    public static void check(Db db) {
        Map<String, JsonNode> declared = new TreeMap<>();
        declared.putAll(read("/personal-data-kit.yaml"));
        declared.putAll(read("/personal-data.yaml"));
        Map<String, Set<String>> tables = tables(db);
        List<String> breaches = new ArrayList<>();
        tables.keySet().stream()
                .filter(table -> !declared.containsKey(table))
                .forEach(table -> breaches.add(table + " is not declared: whom is it about, how long is it kept?"));
        declared.forEach((table, entry) -> {
            if (tables.containsKey(table)) {
                breaches.addAll(breaches(table, entry, tables));
            } else {
                breaches.add(table + " is declared, and there is no such table");
            }
        });
        if (!breaches.isEmpty()) {
            throw new AssertionError("personal-data.yaml is not what the tables are:\n" + String.join("\n", breaches));
        }
    }

    static List<String> breaches(String table, JsonNode entry, Map<String, Set<String>> tables) {
        List<String> breaches = new ArrayList<>();
        String subject = entry.path("subject").asText("");
        if (subject.equals("none") && entry.size() == 1) {
            return breaches;
        }
        Set<String> columns = tables.get(table);
        if (!subject.equals("none") && !columns.contains(subject) && !tables.containsKey(subject)) {
            breaches.add(table + ": subject names no column of it and no table");
        }
        String kept = entry.path("kept").asText("");
        var period = PERIOD.matcher(kept);
        var with = WITH.matcher(kept);
        if (period.matches()) {
            if (!columns.contains(period.group(2))) {
                breaches.add(table + ": kept counts from " + period.group(2) + ", which is no column of it");
            }
        } else if (with.matches()) {
            if (!tables.containsKey(with.group(1))) {
                breaches.add(table + ": kept with " + with.group(1) + ", which is no table");
            }
        } else if (!REASONED.matcher(kept).matches()) {
            breaches.add(table + ": kept is no period from a column, no table, and no \"for ever: \" with a reason");
        }
        JsonNode erased = entry.path("erased");
        if (erased.isArray()) {
            erased.forEach(column -> {
                if (!columns.contains(column.asText())) {
                    breaches.add(table + ": erased names " + column.asText() + ", which is no column of it");
                }
            });
        } else if (!erased.asText("").equals("delete")
                && !REASONED.matcher(erased.asText("")).matches()) {
            breaches.add(table + ": erased is not delete, no list of columns, and no \"never: \" with a reason");
        }
        return breaches;
    }

    private static Map<String, JsonNode> read(String resource) {
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(resource.substring(1))) {
            if (in == null) {
                return Map.of();
            }
            Map<String, JsonNode> entries = new TreeMap<>();
            new YAMLMapper().readTree(in).properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    private static Map<String, Set<String>> tables(Db db) {
        Map<String, Set<String>> tables = new TreeMap<>();
        for (Map<String, Object> column : db.rows("""
                SELECT c.relname AS name, a.attname AS column
                  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                 WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname = 'public'""")) {
            tables.computeIfAbsent((String) column.get("name"), name -> new TreeSet<>())
                    .add((String) column.get("column"));
        }
        tables.keySet().removeAll(new HashSet<>(NOT_OURS));
        return tables;
    }
}
