package org.kith.referrals.codes;

import org.kith.kit.json.PlainLetters;

/**
 * The name of a child as it is compared with another: without case, accents and what stands between its parts, and with one
 * letter for those that look alike. It is shown as it was written.
 */
public final class ChildName {
    private ChildName() {}

    /** Two names with the same key are plainly the same name; one that has no letters is itself. */
    public static String key(String name) {
        String plain = PlainLetters.ofName(name);
        return plain.isEmpty() ? name.strip() : plain;
    }
}
