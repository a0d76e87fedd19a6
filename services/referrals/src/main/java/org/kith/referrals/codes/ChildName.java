package org.kith.referrals.codes;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.kith.kit.json.SeenText;

/** The name of a child as it is compared with another: without case, accents and what stands between its parts. */
public final class ChildName {
    private static final Pattern LEFT_OUT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+|\\p{InCombiningDiacriticalMarks}+");

    /** Letters that no normal form takes apart, as those write them who have no such letter. */
    private static final Map<String, String> FOLDED = Map.ofEntries(
            Map.entry("ł", "l"),
            Map.entry("ø", "o"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("ħ", "h"),
            Map.entry("ı", "i"),
            Map.entry("ŋ", "n"),
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("þ", "th"));

    private ChildName() {}

    /** Two names with the same key are plainly the same name; one that has no letters is itself. */
    public static String key(String name) {
        String plain = LEFT_OUT.matcher(Normalizer.normalize(SeenText.compact(name), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : FOLDED.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return plain.isEmpty() ? name.strip() : plain;
    }
}
