package org.kith.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the offers service asks of a volunteer and what the engine holds a pair to are two files, because neither may depend
 * on the other. They must say the same on every day, by the same acts.
 */
class CheckStandardsAgreeTest {
    private static final Path OFFERS =
            Repository.root().resolve("services/offers/src/main/resources/org/kith/offers/suitability/standards.json");
    private static final Path ENGINE = Repository.root()
            .resolve("services/matching-engine/src/main/resources/org/kith/engine/rule/check-standards.txt");
    private static final Pattern ACT = Pattern.compile("[A-Z][\\w ()]*? (?:Act|Regulations) \\d{4}|Kith policy");

    /** What is asked from one day to another; {@code until} is null while in force. */
    private record Asked(
            String closeness, boolean regular, LocalDate from, LocalDate until, int level, Set<String> acts) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }

        String sort() {
            return closeness + (regular ? ", regular" : ", occasional");
        }
    }

    @Test
    void offersAndEngineAskTheSameOnEveryDay() throws IOException {
        List<Asked> offers = offers();
        List<Asked> engine = engine();
        LocalDate known =
                offers.stream().map(Asked::from).max(LocalDate::compareTo).orElseThrow();
        Set<String> sorts = offers.stream().map(Asked::sort).collect(Collectors.toCollection(TreeSet::new));
        assertThat(sorts).hasSize(8);
        assertThat(engine.stream().map(Asked::sort).collect(Collectors.toSet())).isEqualTo(sorts);
        Set<LocalDate> days = turns(offers, engine);
        assertThat(days).contains(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 9, 1), known);
        for (String sort : sorts) {
            for (LocalDate day : days) {
                Asked here = onlyOne(offers, sort, day);
                Asked there = onlyOne(engine, sort, day);
                assertThat(here.level()).as("level of %s on %s", sort, day).isEqualTo(there.level());
                assertThat(here.acts())
                        .as("acts for %s on %s", sort, day)
                        .isNotEmpty()
                        .isEqualTo(there.acts());
            }
        }
    }

    /** Days on which something may change in one of the files, and those before: in between nothing does. */
    private static Set<LocalDate> turns(List<Asked> offers, List<Asked> engine) {
        LocalDate first =
                offers.stream().map(Asked::from).min(LocalDate::compareTo).orElseThrow();
        Set<LocalDate> days = new TreeSet<>();
        for (Asked asked : Stream.concat(offers.stream(), engine.stream()).toList()) {
            days.add(asked.from());
            days.add(asked.from().minusDays(1));
            if (asked.until() != null) {
                days.add(asked.until());
                days.add(asked.until().plusDays(1));
            }
        }
        days.removeIf(day -> day.isBefore(first));
        return days;
    }

    private static Asked onlyOne(List<Asked> all, String sort, LocalDate day) {
        List<Asked> found = all.stream()
                .filter(asked -> asked.sort().equals(sort) && asked.covers(day))
                .toList();
        assertThat(found).as("%s on %s", sort, day).hasSize(1);
        return found.getFirst();
    }

    private static List<Asked> offers() throws IOException {
        List<Asked> all = new ArrayList<>();
        for (JsonNode entry : new ObjectMapper().readTree(OFFERS.toFile())) {
            all.add(new Asked(
                    entry.path("closeness").asText(),
                    entry.path("regular").asBoolean(),
                    LocalDate.parse(entry.path("from").asText()),
                    entry.hasNonNull("until")
                            ? LocalDate.parse(entry.path("until").asText())
                            : null,
                    entry.path("level").asInt(),
                    acts(entry.path("citation").asText())));
        }
        return all;
    }

    private static List<Asked> engine() throws IOException {
        List<Asked> all = new ArrayList<>();
        for (String line : Files.readAllLines(ENGINE)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] part = line.split("\\s*\\|\\s*", -1);
            all.add(new Asked(
                    part[2].toLowerCase(Locale.ROOT).replace('_', '-'),
                    part[3].equals("regular"),
                    LocalDate.parse(part[0]),
                    part[1].isEmpty() ? null : LocalDate.parse(part[1]),
                    Integer.parseInt(part[4]),
                    acts(part[5])));
        }
        return all;
    }

    private static Set<String> acts(String citation) {
        return ACT.matcher(citation).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
