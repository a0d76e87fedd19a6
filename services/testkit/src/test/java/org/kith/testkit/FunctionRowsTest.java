package org.kith.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every function of a service's database that returns rows says about how many ({@code rows 3}). PostgreSQL takes it for 1,000 else, for
 * each row that it is asked about: a search through a child's records, of two or three rows, then made room for two million, in 20 ms.
 */
class FunctionRowsTest {
    private static final Path SERVICES = Repository.root().resolve("services");
    private static final Pattern FUNCTION =
            Pattern.compile("create (?:or replace )?function (\\w+)([^$]*)\\$\\$", Pattern.CASE_INSENSITIVE);
    private static final Pattern RETURNS_ROWS =
            Pattern.compile("\\breturns\\s+(setof|table)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SAYS_HOW_MANY = Pattern.compile("\\brows \\d+\\b", Pattern.CASE_INSENSITIVE);

    @Test
    void functionsThatReturnRowsSayAboutHowMany() throws IOException {
        List<String> silent = new ArrayList<>();
        int functions = 0;
        try (Stream<Path> files = Files.walk(SERVICES)) {
            for (Path file : files.filter(one -> one.toString().contains("src/main/resources/db/"))
                    .filter(one -> one.toString().endsWith(".sql"))
                    .toList()) {
                for (var function :
                        FUNCTION.matcher(Files.readString(file)).results().toList()) {
                    functions++;
                    String head = function.group(2);
                    if (RETURNS_ROWS.matcher(head).find()
                            && !SAYS_HOW_MANY.matcher(head).find()) {
                        silent.add(file.getFileName() + ": " + function.group(1));
                    }
                }
            }
        }
        assertThat(functions).isGreaterThan(50);
        assertThat(silent)
                .as("add `rows 3` or what is true before `set search_path`")
                .isEmpty();
    }
}
