package org.kith.engine.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.kith.engine.model.Languages;

/** Every set of languages some offer has, once; there are few. The writer adds, readers look up. */
final class LanguageSets {
    private final Map<Languages, Integer> numbers = new HashMap<>();
    private volatile Languages[] sets = new Languages[8];

    int number(Languages languages) {
        Integer known = numbers.get(languages);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        Languages[] room = number < sets.length ? sets : Arrays.copyOf(sets, 2 * sets.length);
        room[number] = languages;
        sets = room;
        numbers.put(languages, number);
        return number;
    }

    Languages[] sets() {
        return sets;
    }
}
