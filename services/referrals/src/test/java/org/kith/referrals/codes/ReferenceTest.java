package org.kith.referrals.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    private static final String CHARACTERS = "23456789CDFGHJKMNPRTVWX";

    @Test
    void noTwoAreTheSame() {
        Set<String> seen = new HashSet<>();
        for (long n = 1; n <= 200_000; n++) {
            assertThat(seen.add(Reference.of("NW", 2026, n))).isTrue();
        }
        // Past the block of 23^5 the numbers get longer and are still new.
        assertThat(seen.add(Reference.of("NW", 2026, 6_436_343L + 1))).isTrue();
        assertThat(Reference.of("NW", 2026, 6_436_343L + 1)).hasSize("NW-26-XXXXXXX".length());
    }

    @Test
    void itsFormIsShortAndWithoutAmbiguousCharacters() {
        assertThat(Reference.of("NW", 2026, 1)).matches("NW-26-[" + CHARACTERS + "]{6}");
        assertThat(CHARACTERS).doesNotContain("0", "1", "A", "B", "E", "I", "L", "O", "S", "U", "Z");
    }

    @Test
    void oneWrongCharacterAlwaysShows() {
        for (long n = 1; n <= 50; n++) {
            String reference = Reference.of("NW", 2026, n * 7919);
            assertThat(Reference.valid(reference)).isTrue();
            for (int at = "NW-26-".length(); at < reference.length(); at++) {
                for (char other : CHARACTERS.toCharArray()) {
                    String mistaken = reference.substring(0, at) + other + reference.substring(at + 1);
                    assertThat(Reference.valid(mistaken)).isEqualTo(mistaken.equals(reference));
                }
            }
        }
    }

    @Test
    void twoNeighboursSwappedAlwaysShow() {
        for (long n = 1; n <= 2_000; n++) {
            String reference = Reference.of("NW", 2026, n);
            for (int at = "NW-26-".length(); at < reference.length() - 1; at++) {
                char[] swapped = reference.toCharArray();
                swapped[at] = reference.charAt(at + 1);
                swapped[at + 1] = reference.charAt(at);
                assertThat(Reference.valid(new String(swapped))).isEqualTo(swapped[at] == swapped[at + 1]);
            }
        }
    }

    @Test
    void itIsReadInAnyCase() {
        assertThat(Reference.valid(" " + Reference.of("NW", 2026, 5).toLowerCase(java.util.Locale.ROOT) + " "))
                .isTrue();
        assertThat(Reference.valid("NW-26")).isFalse();
    }
}
