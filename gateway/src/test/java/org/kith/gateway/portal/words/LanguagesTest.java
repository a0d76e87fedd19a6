package org.kith.gateway.portal.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kith.contracts.vocabulary.AgeBand;
import org.kith.contracts.vocabulary.Closure;
import org.kith.contracts.vocabulary.Coded;
import org.kith.contracts.vocabulary.Decision;
import org.kith.contracts.vocabulary.Kind;
import org.kith.contracts.vocabulary.KnockOutcome;
import org.kith.contracts.vocabulary.RiskBand;

class LanguagesTest {
    private static final Map<String, Map<String, String>> FILES = Languages.Files.all();
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("page\\.t\\('([a-z][A-Za-z0-9.-]+)'");
    private static final Pattern KEYS_IN_TEMPLATE = Pattern.compile("(?<=page\\.all\\([^)]{0,999})'([^']+)'");
    private static final Pattern KEY_IN_JAVA = Pattern.compile(
            "(?:\\.t|\\.add|\\.yesNo|\\bnote)\\(\\s*(?:absent, overview\\.\\w+\\(\\), )?\"([a-z-]+\\.[A-Za-z0-9.-]+)\"");

    @Test
    void outsideADemonstrationALanguageIsServedOnlyWhenANativeReaderHasReadIt() {
        assertThat(new Languages(FILES, true).serves("cy")).isTrue();
        assertThat(new Languages(FILES, false).serves("cy")).isFalse();
        assertThat(new Languages(FILES, false).of("start", List.of("cy")).tag()).isEqualTo("en");
        assertThat(read("", "")).isFalse();
        assertThat(read("Mair Example", "")).isFalse();
        assertThat(read("", "2026-12-01")).isFalse();
        assertThat(read("Mair Example", "soon")).isFalse();
        assertThat(read("Mair Example", "2026-12-01")).isTrue();
    }

    private static boolean read(String by, String on) {
        Map<String, String> welsh = new HashMap<>(FILES.get("cy"));
        welsh.put("language.read-by", by);
        welsh.put("language.read-on", on);
        return new Languages(Map.of("en", FILES.get("en"), "cy", welsh), false).serves("cy");
    }

    @Test
    void theStartPageAndTheWithdrawalOfAgreementAreWhollyInWelshAndAHalfTranslatedPageIsNot() {
        Languages languages = new Languages(FILES, true);
        assertThat(languages.of("start", List.of("cy")).tag()).isEqualTo("cy");
        assertThat(languages.of("withdraw-all", List.of("cy")).tag()).isEqualTo("cy");
        assertThat(languages.of("referral", List.of("cy")).tag()).isEqualTo("en");
        Map<String, String> half = new HashMap<>(FILES.get("cy"));
        half.remove("start.what");
        Languages less = new Languages(Map.of("en", FILES.get("en"), "cy", half), true);
        assertThat(less.of("start", List.of("cy")).tag()).isEqualTo("en");
    }

    @Test
    void aLanguageSaysNothingThatEnglishDoesNotAndPutsTheSameValues() {
        FILES.forEach((tag, texts) -> texts.forEach((key, text) -> {
            if (!key.startsWith("language.")) {
                String other = key.replaceFirst("\\.\\d+$", ".other");
                String english =
                        FILES.get("en").getOrDefault(key, FILES.get("en").get(other));
                assertThat(english).as(tag + " " + key).isNotNull();
                assertThat(values(text)).as(tag + " " + key).isEqualTo(values(english));
            }
        }));
    }

    private static List<String> values(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    @Test
    void everyTextThatAPageAsksForIsThere() throws IOException {
        assertThat(keys(Path.of("src/main/resources/templates"), KEY_IN_TEMPLATE))
                .hasSizeGreaterThan(200)
                .allSatisfy(key -> assertThat(FILES.get("en")).containsKey(key));
        assertThat(keys(Path.of("src/main/resources/templates"), KEYS_IN_TEMPLATE))
                .hasSizeGreaterThan(40)
                .allSatisfy(key -> assertThat(FILES.get("en")).containsKey(key));
        assertThat(keys(Path.of("src/main/java/org/kith/gateway/portal"), KEY_IN_JAVA))
                .hasSizeGreaterThan(80)
                .allSatisfy(key -> assertThat(FILES.get("en")).containsKey(key));
    }

    private static List<String> keys(Path folder, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> pattern.matcher(read(file)).results())
                    .map(found -> found.group(1))
                    .filter(key -> !key.endsWith("."))
                    .distinct()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyCodeOfTheVocabularyHasWords() {
        Map<String, Coded[]> vocabulary = Map.of(
                "kind", Kind.values(),
                "decision", Decision.values(),
                "closure", Closure.values(),
                "risk", RiskBand.values(),
                "outcome", KnockOutcome.values());
        vocabulary.forEach((name, codes) -> assertThat(Stream.of(codes).map(code -> name + "." + code.code()))
                .allSatisfy(key -> assertThat(FILES.get("en")).containsKey(key)));
        assertThat(Stream.of(AgeBand.values()).map(AgeBand::code)).allMatch(code -> code.matches("\\d+-\\d+"));
    }

    @Test
    void aKindOfHelpIsCalledTheSameOnPagesAndInTheVocabulary() throws IOException {
        String dictionary = Files.readString(Path.of("../docs/reference/data-dictionary.md"));
        Map<String, String> english = FILES.get("en");
        for (Kind kind : Kind.values()) {
            assertThat(dictionary)
                    .contains("| `%s` | `%s` | %s. |"
                            .formatted(kind.code(), kind.closeness().code(), english.get("kind." + kind.code())));
        }
    }

    @Test
    void pagesUseTheWordsOfTheDomain() {
        FILES.get("en").forEach((key, text) -> {
            assertThat(text).as(key).doesNotContainPattern("(?i)\\b(some|every|any)body\\b");
            assertThat(text).as(key).doesNotContainPattern("\\bt(ake|akes|aken|ook) (it |this |that |them )?back\\b");
            if (!text.contains("awful basis") && !key.startsWith("lawful-basis.")) {
                assertThat(text).as("agreement, not consent: " + key).doesNotContainPattern("(?i)\\bconsent");
            }
        });
    }

    @Test
    void aKeyNamesWhatATextIsForAndDoesNotRepeatIt() {
        assertThat(FILES.get("en").keySet().stream().filter(key -> key.contains(".text.")))
                .hasSizeGreaterThan(200)
                .allMatch(key -> key.substring(key.indexOf(".text.") + 6).split("-").length <= 3);
    }

    @Test
    void noExampleIsAnAccountOfTheDemonstrationAndNoButtonThatSavesIsCalledLikeTheOneThatGoesBack() {
        Map<String, String> english = FILES.get("en");
        assertThat(english.values()).noneMatch(text -> text.contains("01980000-0000-7000-8000-"));
        assertThat(english.keySet().stream().filter(key -> key.matches("confirm\\..*\\.button")))
                .hasSizeGreaterThan(15)
                .allSatisfy(key -> assertThat(english.get(key)).doesNotStartWith("Change"));
    }

    /** Who presses it after reading nothing else knows what happens. "Continue" leads to a page that asks once more, and only there. */
    @Test
    void aButtonSaysWhatItDoes() {
        Map<String, String> english = FILES.get("en");
        List<String> bare = List.of("Confirm", "Submit", "Save", "Send", "OK", "Yes", "Record", "Record it", "Do it");
        english.forEach((key, text) -> {
            if (key.matches("(confirm|ask|volunteers|withdraw-all)\\..*button|volunteers\\.record|ended\\.text\\..*")) {
                assertThat(bare).as(key).doesNotContain(text);
            }
            if (key.startsWith("confirm.")) {
                assertThat(text).as(key).isNotEqualTo("Continue");
            }
        });
    }

    @Test
    void momentsAndNumbersReadAsPeopleSayThem() {
        Words english = new Languages(FILES, true).english();
        Words welsh = new Languages(FILES, true).of("start", List.of("cy"));
        Instant morning = Instant.parse("2026-03-03T09:05:00Z");
        assertThat(english.times().moment(morning)).isEqualTo("3 March 2026 at 9:05am");
        assertThat(welsh.times().moment(morning)).isEqualTo("3 Mawrth 2026 am 9:05yb");
        assertThat(english.times().moment(Instant.parse("2026-06-01T11:00:00Z")))
                .isEqualTo("1 June 2026 at midday");
        assertThat(english.times().due(Instant.parse("2026-12-01T00:00:00Z")))
                .isEqualTo("11:59pm on Monday 30 November 2026");
        assertThat(english.times().hour(Instant.parse("2026-06-01T10:20:00Z")))
                .isEqualTo("1 June 2026 between 11:20am and 12:20pm");
        assertThat(english.times().minutes(125)).isEqualTo("2 hours 5 minutes");
        assertThat(english.times().minutes(61)).isEqualTo("1 hour 1 minute");
        assertThat(english.pounds(1250)).isEqualTo("£12.50");
        assertThat(english.count("count.needs", 1204)).isEqualTo("1,204 needs");
    }

    @Test
    void timesOfTheWeekAreNotSpeltOutOneByOne() {
        Words english = new Languages(FILES, true).english();
        assertThat(Week.words(english, "100000001000000000000")).isEqualTo("Monday morning, Wednesday evening");
        assertThat(Week.words(english, "000001001000000000000")).isEqualTo("Tuesday and Wednesday evening");
        assertThat(Week.words(english, "101101101101101000010"))
                .isEqualTo("Monday to Friday morning and evening, Sunday afternoon");
        assertThat(Week.words(english, "1".repeat(21))).isEqualTo("any time");
        assertThat(Week.words(english, "0".repeat(21))).isEqualTo("no time");
    }

    @Test
    void whatABrowserAcceptsIsReadInItsOrder() {
        assertThat(Languages.accepted("en;q=0.5, cy-GB, fr;q=0")).containsExactly("cy", "en");
        assertThat(Languages.accepted(null)).isEmpty();
        assertThat(Languages.accepted("!!!")).isEmpty();
    }
}
