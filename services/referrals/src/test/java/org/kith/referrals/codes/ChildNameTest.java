package org.kith.referrals.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChildNameTest {
    /** As a school's system writes a name that has letters which it has not. */
    @ParameterizedTest
    @CsvSource({
        "Łukasz Quill, Lukasz Quill",
        "ŁUKASZ, lukasz",
        "Jørgen, Jorgen",
        "Đan, Dan",
        "Strauß, Strauss",
        "Æsa, Aesa",
        "Işıl, Isil",
        "IŞIL, isil",
        "Þór, Thor",
        "Zoë, Zoe",
        "Amélie-Rose O'Quill, amelie rose oquill",
        "Ali, \u0410l\u0456",
        "Нина, НИНА"
    })
    void theSameNameInAnotherSpellingHasTheSameKey(String name, String plain) {
        assertThat(ChildName.key(name)).isEqualTo(ChildName.key(plain));
    }

    @ParameterizedTest
    @CsvSource({"Dan, Dana", "Lukasz, Lucas", "Quill Ash, Ash Quill", "Нина, Инна"})
    void anotherNameHasAnother(String name, String other) {
        assertThat(ChildName.key(name)).isNotEqualTo(ChildName.key(other));
    }
}
