package org.kith.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainLettersTest {
    /** Letters of other alphabets that look like the Latin ones in whose place they stand. */
    @ParameterizedTest
    @CsvSource({
        "Ali, \u0410li",
        "Ali, Al\u0456",
        "Ali, \u0391li",
        "Ali, \u13AAli",
        "Ali, \uA4EEli",
        "Ali, \uFF21\uFF4C\uFF49",
        "Ali, \uD835\uDC00\uD835\uDC25\uD835\uDC22",
        "Ali, A\u200Dl\u00ADi",
        "Ali, A\u0301li",
        "Nina, \u039Dina",
        "Vera, \u03BDera",
        "Coco, \u0421\u043E\u0441\u043E",
        "Chloe, \u03F9hloe",
        "Aesha, \u04D4sha",
        "Joana, J\u0585ana",
        "Anna Quill, Anna\u00A0\u051Auill",
        "O'Quill, O\u02BCQuill"
    })
    void whatLooksTheSameIsTheSame(String name, String other) {
        assertThat(PlainLetters.ofName(other)).isEqualTo(PlainLetters.ofName(name));
    }

    /** Whoever writes a name in capitals writes the same name, in any alphabet. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Нина Соколова",
                "Євген Щербак",
                "Νίκος Ιωάννης Αυγή",
                "Άννα",
                "Արմեն",
                "Zoë Łukasz",
                "Jürgen Strauß"
            })
    void caseMakesNoDifference(String name) {
        assertThat(PlainLetters.ofName(name.toUpperCase(Locale.ROOT)))
                .isEqualTo(PlainLetters.ofName(name.toLowerCase(Locale.ROOT)))
                .isEqualTo(PlainLetters.ofName(name))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "علی رضا, علي رضا",
        "علی\u200Cرضا, علی رضا",
        "مُحَمَّد, محمد",
        "فاطمة, فاطمه",
        "أحمد, احمد",
        "דָּוִד, דוד",
        "Νίκος Παπάς, ΝΙΚΟΣΠΑΠΑΣ"
    })
    void pointsAndKeyboardsMakeNoDifference(String name, String other) {
        assertThat(PlainLetters.ofName(other)).isEqualTo(PlainLetters.ofName(name));
    }

    @Test
    void otherNamesStayOthers() {
        List<String> names = List.of(
                "Нина", "Инна", "Анна", "Νίκος", "Νίκη", "राम", "रमा", "रीमा", "かな", "がな", "علي", "عمر", "李", "王",
                "Ali", "Eli", "Nina", "Vina", "Mia", "Mla");
        assertThat(names.stream().map(PlainLetters::ofName)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "-", "\u200B", "\u3164", "\u0640", "'", "\uE000"})
    void whatHasNoLetterIsNothing(String text) {
        assertThat(PlainLetters.ofName(text)).isEmpty();
    }
}
