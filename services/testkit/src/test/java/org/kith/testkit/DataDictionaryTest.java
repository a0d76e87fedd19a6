package org.kith.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every column of every table is in the data dictionary, and the dictionary knows no other. */
class DataDictionaryTest {
    private static final Path SERVICES = Repository.root().resolve("services");
    private static final Path PAGE = Repository.root().resolve("docs/reference/data-dictionary.md");
    private static final Pattern CREATE = Pattern.compile("create table (\\w+) \\((.*?)\\n\\);", Pattern.DOTALL);
    private static final Pattern ALTER =
            Pattern.compile("alter table (\\w+)\\s+(add|drop) column (?:if (?:not )?exists )?\"?(\\w+)\"?");
    private static final Pattern COLUMN = Pattern.compile("\"?(\\w+)\"? .*");
    private static final Pattern CONSTRAINT =
            Pattern.compile("(?:primary key|unique|check|constraint|foreign key|exclude)\\b.*", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("#### ([\\w.]+)");
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| (\\w+) \\| (.+) \\|");
    private static final Set<String> CLASSES =
            Set.of("id", "code", "area", "band", "time", "count", "personal", "words", "technical");

    @Test
    void theDictionaryHasTheColumnsThatTheMigrationsMake() throws IOException {
        Set<String> kept = new TreeSet<>();
        try (Stream<Path> parts = Files.list(SERVICES.resolve("kit/src/main/resources/db"))) {
            for (Path part : parts.toList()) {
                kept.addAll(columns("", part));
            }
        }
        try (Stream<Path> services = Files.list(SERVICES)) {
            for (Path service : services.toList()) {
                Path migrations = service.resolve("src/main/resources/db/migration");
                if (Files.isDirectory(migrations)) {
                    kept.addAll(columns(service.getFileName() + ".", migrations));
                }
            }
        }
        assertThat(kept).hasSizeGreaterThan(200);
        assertThat(described())
                .as("%s: a line for each column, under a heading for its table", PAGE)
                .isEqualTo(kept);
    }

    @Test
    void readsColumnsAndNotConstraints() {
        String sql = """
                create table visit (
                  id    uuid primary key, -- made on the device
                  "end" numeric(3, 1) not null check ("end" > 0),
                  kind  text not null references kind
                    check (kind in ('a', 'b')),
                  primary key (id, kind),
                  check (id is not null)
                );
                alter table visit add column note text;
                alter table visit drop column kind;
                """;
        assertThat(columns("x.", sql)).containsExactly("x.visit id", "x.visit end", "x.visit note");
    }

    private static List<String> columns(String service, Path folder) throws IOException {
        StringBuilder sql = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                sql.append(Files.readString(file)).append('\n');
            }
        }
        return columns(service, sql.toString());
    }

    private static List<String> columns(String service, String migrations) {
        String sql = migrations.replaceAll("--[^\\n]*", "");
        List<String> columns = new ArrayList<>();
        CREATE.matcher(sql).results().forEach(table -> parts(table.group(2)).stream()
                .filter(part -> !CONSTRAINT.matcher(part).matches())
                .forEach(part -> columns.add(service + table.group(1) + " " + name(part))));
        ALTER.matcher(sql).results().forEach(change -> {
            String column = service + change.group(1) + " " + change.group(3);
            if (change.group(2).equals("add")) {
                columns.add(column);
            } else {
                columns.remove(column);
            }
        });
        return columns;
    }

    /** What stands between the commas of a table, those within brackets left alone. */
    private static List<String> parts(String body) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        for (char c : (body + ",").toCharArray()) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(part.toString().strip().replaceAll("\\s+", " "));
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        return parts;
    }

    private static String name(String part) {
        Matcher column = COLUMN.matcher(part);
        if (!column.matches()) {
            throw new AssertionError("this is no column: " + part);
        }
        return column.group(1);
    }

    private static Set<String> described() throws IOException {
        Set<String> described = new TreeSet<>();
        String table = null;
        for (String line : Files.readAllLines(PAGE)) {
            Matcher heading = HEADING.matcher(line);
            Matcher row = ROW.matcher(line);
            if (line.startsWith("#")) {
                table = heading.matches() ? heading.group(1) : null;
            } else if (table != null && row.matches()) {
                assertThat(CLASSES).as("class of %s in %s", row.group(1), table).contains(row.group(2));
                assertThat(row.group(3))
                        .as("meaning of %s in %s", row.group(1), table)
                        .isNotBlank();
                assertThat(described.add(table + " " + row.group(1)))
                        .as("%s stands twice in %s", row.group(1), table)
                        .isTrue();
            }
        }
        return described;
    }
}
