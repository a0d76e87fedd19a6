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
    @CsvSource({
        "Miss Roisin O'Neill, Róisín O’Neill",
        "MISS ROISIN ONEILL, Roisin O'Neill",
        "Ms. Roisin O'Neill, Roisin O'Neill",
        "Ms.Roisin O'Neill, Roisin O'Neill",
        "Mrs Roisin O'Neill, Roisin O'Neill",
        "Mx\u00A0Roisin O'Neill, Roisin O'Neill",
        "' Mr  Ash Quill', Ash Quill",
        "Mr. Ash Quill, Mr Ash Quill",
        "Master Ash Quill, Ash Quill",
        "Dr. Ash Quill, Ash Quill",
        "Rev. Dr Ash Quill, Ash Quill",
        "Master A. Quill, A Quill",
        "J.R. Quill, J R Quill"
    })
    void aTitleIsNoPartOfIt(String name, String plain) {
        assertThat(ChildName.key(name)).isEqualTo(ChildName.key(plain));
    }

    /** A title is all that is known, or no title at all. */
    @ParameterizedTest
    @CsvSource({
        "Miss Quill, Master Quill",
        "Miss Quill, Quill",
        "Mr, Mrs",
        "Missy Ann Quill, y Ann Quill",
        "Drew Ash Quill, ew Ash Quill",
        "Ash Master Quill, Ash Quill",
        "Ash Quill Rev, Ash Quill"
    })
    void whatIsNoTitleStays(String name, String other) {
        assertThat(ChildName.key(name)).isNotEqualTo(ChildName.key(other));
    }

    /** They may be two children with a guessed date of birth, and what is known of one is done to the other. */
    @ParameterizedTest
    @CsvSource({"Ali Hassan, Hassan Ali", "Smith Roisin O'Neill, Roisin O'Neill Smith", "'Smith, Roisin', Roisin Smith"
    })
    void theOrderOfItsPartsCounts(String name, String other) {
        assertThat(ChildName.key(name)).isNotEqualTo(ChildName.key(other));
    }

    @ParameterizedTest
    @CsvSource({"Dan, Dana", "Lukasz, Lucas", "Quill Ash, Ash Quill", "Нина, Инна"})
    void anotherNameHasAnother(String name, String other) {
        assertThat(ChildName.key(name)).isNotEqualTo(ChildName.key(other));
    }
}
