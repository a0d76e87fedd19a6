package org.kith.engine.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.kith.engine.model.Languages;

/** Interned sets of languages; few differ. The writer adds, readers look up. */
final class LanguageSets {
    private final Map<Languages, Integer> numbers = new HashMap<>();
    private volatile Languages[] sets = new Languages[8];
    private long[] signatures = new long[8];

    int number(Languages languages) {
        Integer known = numbers.get(languages);
        return known != null ? known : add(languages);
    }

    /** The signature of a set within an entry's attributes. */
    long signature(int number) {
        return signatures[number];
    }

    Languages[] sets() {
        return sets;
    }

    private int add(Languages languages) {
        int number = numbers.size();
        Languages[] room = number < sets.length ? sets : Arrays.copyOf(sets, 2 * sets.length);
        room[number] = languages;
        sets = room;
        signatures = Arrays.copyOf(signatures, room.length);
        signatures[number] = PackedAttributes.signature(languages);
        numbers.put(languages, number);
        return number;
    }
}
