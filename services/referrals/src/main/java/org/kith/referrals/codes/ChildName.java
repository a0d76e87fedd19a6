package org.kith.referrals.codes;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.kith.kit.json.PlainLetters;

/**
 * The name of a child as it is compared with another: without case, accents, a title and what stands between its parts, and with
 * one letter for those that look alike. It is shown as it was written.
 *
 * <p>The order of its parts counts: what is known of one child is done to the records of the same child, and Ali Hassan is not
 * Hassan Ali, who may have the same date of birth where a day is guessed.
 */
public final class ChildName {
    private static final Set<String> TITLES = Set.of("miss", "mrs", "ms", "mr", "mx", "dr", "master", "rev");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\p{Z}\\s]+|(?<=\\.)");

    /** "Miss Quill" keeps its title: it may be all that tells her from her brother. */
    private static final int FEWEST_WORDS = 2;

    private ChildName() {}

    /** Two names with the same key are plainly the same name; one that has no letters is itself. */
    public static String key(String name) {
        List<String> words = Arrays.stream(BETWEEN_WORDS.split(name))
                .map(PlainLetters::ofName)
                .filter(word -> !word.isEmpty())
                .toList();
        int titles = 0;
        while (words.size() - titles > FEWEST_WORDS && TITLES.contains(words.get(titles))) {
            titles++;
        }
        String plain = String.join("", words.subList(titles, words.size()));
        return plain.isEmpty() ? name.strip() : plain;
    }
}
