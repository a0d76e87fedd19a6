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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A word of the domain names one thing: no two classes of the main code are both called Need, Offer or Place. */
class HomonymsTest {
    private static final List<String> WORDS = List.of(
            "Decision", "Need", "Offer", "Terms", "Story", "Page", "Place", "Family", "Referral", "Match", "Concern");

    @Test
    void aWordNamesOneClass() {
        Map<String, TreeSet<String>> named = new TreeMap<>();
        for (Path file : sources()) {
            String name = file.getFileName().toString().replace(".java", "");
            if (WORDS.contains(name)) {
                named.computeIfAbsent(name, word -> new TreeSet<>())
                        .add(Repository.root().relativize(file).toString());
            }
        }
        assertThat(named).containsKey("Place");
        assertThat(named.values().stream().filter(files -> files.size() > 1).toList())
                .as("one word, several classes")
                .isEmpty();
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
