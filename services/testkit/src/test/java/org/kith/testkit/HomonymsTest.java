package org.kith.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A name means one class. In one module no two classes of the main code share a name; a word of the domain, such as Need, Offer or
 * Place, names one class in all modules.
 */
class HomonymsTest {
    private static final List<String> WORDS = List.of(
            "Caller",
            "Concern",
            "Contact",
            "Decision",
            "Family",
            "Knock",
            "Match",
            "Need",
            "Offer",
            "Page",
            "Patch",
            "Place",
            "Plan",
            "Referral",
            "Relationship",
            "Statement",
            "Story",
            "Suggestion",
            "Terms",
            "Volunteer",
            "Walk",
            "Zone");

    @Test
    void aWordNamesOneClass() {
        Map<String, TreeSet<String>> named = named(file -> "");
        named.keySet().retainAll(WORDS);
        assertThat(named).containsKey("Place");
        assertThat(several(named)).as("one word, several classes").isEmpty();
    }

    @Test
    void aNameIsOneClassInAModule() {
        assertThat(several(named(file -> file.substring(0, file.indexOf("/src/main/")) + " ")))
                .as("one name, several classes of one module")
                .isEmpty();
    }

    private static List<TreeSet<String>> several(Map<String, TreeSet<String>> named) {
        return named.values().stream().filter(files -> files.size() > 1).toList();
    }

    private static Map<String, TreeSet<String>> named(UnaryOperator<String> scope) {
        Map<String, TreeSet<String>> named = new TreeMap<>();
        for (Path file : sources()) {
            String path = Repository.root().relativize(file).toString();
            String name = file.getFileName().toString().replace(".java", "");
            if (!name.equals("package-info") && !name.equals("module-info")) {
                named.computeIfAbsent(scope.apply(path) + name, word -> new TreeSet<>())
                        .add(path);
            }
        }
        return named;
    }

    private static List<Path> sources() {
        return Stream.of("services", "gateway", "infra")
                .map(Repository.root()::resolve)
                .flatMap(HomonymsTest::below)
                .collect(Collectors.toList());
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().contains("/src/main/java/")
                            && file.toString().endsWith(".java"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
