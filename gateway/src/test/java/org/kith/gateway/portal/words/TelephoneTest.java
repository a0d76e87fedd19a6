package org.kith.gateway.portal.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A link calls the number, and nothing that is written before or after it. */
class TelephoneTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            01632 960 456                                    | tel:01632960456
            (01632) 960-456                                  | tel:01632960456
            +44 (0) 1632 960 456 ext. 23 (after 6pm)         | tel:+441632960456
            +44 (0)1632 960456                               | tel:+441632960456
            0044 (0)1632 960456                              | tel:00441632960456
            01632 960456 x23                                 | tel:01632960456
            01632 960456 23                                  | tel:01632960456
            07700 900123 6pm to 8pm                          | tel:07700900123
            07700 900123 (6-8pm)                             | tel:07700900123
            07700 900123 18:00                               | tel:07700900123
            07700 900123 / 07700 900124                      | tel:07700900123
            07700 900123 or 07700 900124                     | tel:07700900123
            Mum 07700 900123                                 | tel:07700900123
            tel: (01632) 960 456 ext. 23                     | tel:01632960456
            Olu, gran +44 (0)1632 960456 or 07700 900124     | tel:+441632960456
            +48 22 123 45 67                                 | tel:+48221234567
            """)
    void callsTheNumberAlone(String written, String called) {
        assertThat(Telephone.link(written)).isEqualTo(called);
    }

    @Test
    void callsNobodyWhereTheTextBeginsWithNoNumber() {
        assertThat(Telephone.link(null)).isEmpty();
        assertThat(Telephone.link("")).isEmpty();
        assertThat(Telephone.link("ask at the school, room 12")).isEmpty();
    }
}
