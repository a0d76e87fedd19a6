package org.kith.engine.model;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Maps a network's codes for kinds, languages, age bands and zones to the small numbers the engine computes with. A
 * number is assigned when a code first appears and never changes. One vocabulary serves one index and its plans.
 * Thread-safe.
 */
public final class Vocabulary {
    /** The largest number of age bands. */
    public static final int AGE_BANDS = 16;

    private final CodeTable kinds = new CodeTable("kind", Integer.MAX_VALUE);
    private final CodeTable languages = new CodeTable("language", 65_536);
    private final CodeTable ages = new CodeTable("age band", AGE_BANDS);
    private final CodeTable zones = new CodeTable("zone", Integer.MAX_VALUE);

    /** The code of a kind such as {@code school-run}. */
    public int kind(String word) {
        return kinds.code(word);
    }

    /** The code of a language such as {@code ur}. */
    public int language(String word) {
        return languages.code(word);
    }

    /**
     * The code of an age band such as {@code 5-10}.
     *
     * @throws IllegalArgumentException when this would be the seventeenth band
     */
    public int age(String word) {
        return ages.code(word);
    }

    /** The code of a zone. */
    public int zone(String word) {
        return zones.code(word);
    }

    /** The set of these languages. */
    public Languages languages(List<String> words) {
        return Languages.of(words.stream().mapToInt(this::language).toArray());
    }

    /** The set of these age bands as bits, bit n for the band of code n. */
    public int ages(List<String> words) {
        return words.stream().mapToInt(word -> 1 << age(word)).reduce(0, (a, b) -> a | b);
    }

    /** The word of a kind's code. */
    public String kindWord(int code) {
        return kinds.word(code);
    }

    /** The word of a language's code. */
    public String languageWord(int code) {
        return languages.word(code);
    }

    /** The English name of a language for use in a sentence; its ISO 639-1 code when Java has no name for it. */
    public String languageName(int code) {
        return Locale.of(languages.word(code)).getDisplayLanguage(Locale.ENGLISH);
    }

    /** The word of an age band's code. */
    public String ageWord(int code) {
        return ages.word(code);
    }

    /** The word of a zone's code. */
    public String zoneWord(int code) {
        return zones.word(code);
    }

    /** Number of zones so far; their codes are 0 to one below this. */
    public int zones() {
        return zones.words.size();
    }

    private static final class CodeTable {
        private final String what;
        private final int most;
        private final ConcurrentHashMap<String, Integer> codes = new ConcurrentHashMap<>();
        private final CopyOnWriteArrayList<String> words = new CopyOnWriteArrayList<>();

        CodeTable(String what, int most) {
            this.what = what;
            this.most = most;
        }

        int code(String word) {
            Integer known = codes.get(word);
            return known != null ? known : learn(word);
        }

        private synchronized int learn(String word) {
            Integer known = codes.get(word);
            if (known != null) {
                return known;
            }
            int code = words.size();
            if (code >= most) {
                throw new IllegalArgumentException("more than " + most + " values of " + what + ": " + word);
            }
            words.add(word);
            codes.put(word, code);
            return code;
        }

        String word(int code) {
            return code >= 0 && code < words.size() ? words.get(code) : what + " " + code;
        }
    }
}
