package org.kith.referrals.codes;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.kith.kit.json.SeenText;

/** The name of a child as it is compared with another: without case, accents and what stands between its parts. */
public final class ChildName {
    private static final Pattern LEFT_OUT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+|\\p{InCombiningDiacriticalMarks}+");

    private ChildName() {}

    /** Two names with the same key are plainly the same name; one that has no letters is itself. */
    public static String key(String name) {
        String plain = LEFT_OUT.matcher(Normalizer.normalize(SeenText.compact(name), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return plain.isEmpty() ? name.strip() : plain;
    }
}
