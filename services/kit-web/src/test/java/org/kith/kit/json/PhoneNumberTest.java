package org.kith.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource({
        "+44 (0)20 7946 0958, +44 (0)20 7946 0958",
        "07700900123, 07700900123",
        "020 7946 0958 ext 23, 020 7946 0958 ext 23",
        "01632 960 123 / 01632 960 124, 01632 960 123 / 01632 960 124",
        "01632 960123 (after 6pm), 01632 960123 (after 6pm)",
        "01632 960 123 6pm, 01632 960 123 6pm",
        "01632960123x4, 01632960123x4",
        "01632960123 EXT.4, 01632960123 EXT.4",
        "01632 960123 1st floor, 01632 960123 1st floor",
        "01632 960123 or 07700 900 456, 01632 960123 or 07700 900 456",
        "01632 960123 Olu, 01632 960123 Olu",
        "01632 960123 (flat 5B), 01632 960123 (flat 5B)",
        "Mum 07700 900123, Mum 07700 900123",
        "Mum: 07700–900–123, Mum: 07700 900 123",
        "tel: 01632 960 888, tel: 01632 960 888",
        "Tel. (01632) 960 888, Tel. (01632) 960 888",
        "ring 01632 960 123, ring 01632 960 123",
        "'O’Neill, Olu: 07700 900123 (after 6pm)', 'O’Neill, Olu: 07700 900123 (after 6pm)'",
        "Mam-gu +44 (0)7700 900123, Mam-gu +44 (0)7700 900123",
        "Mum (home) 01632 960 888 / work 07700 900 456, Mum (home) 01632 960 888 / work 07700 900 456",
        "01632.960.123, 01632 960 123",
        "01632–960–123, 01632 960 123",
        "01632-960 - 123, 01632 960 123",
        "'01632\u00A0960\u2009123', 01632 960 123",
        "0044 (0) 1632 960 123, 0044 (0) 1632 960 123",
        "'\u202A01632 960 123\u202C', 01632 960 123",
        "０１６３２ 960 123, 01632 960 123",
        "01632 960 123 or ٠١٦٣٢٩٦٠١٢٤, 01632 960 123 or 01632960124",
        "०१६३२ ९६० १२३, 01632 960 123",
        "۰۱۶۳۲-۹۶۰-۱۲۳, 01632 960 123"
    })
    void isTakenAsPeopleWriteIt(String typed, String normal) {
        assertThat(PhoneNumber.isOne(typed)).isTrue();
        assertThat(PhoneNumber.normal(typed)).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01632 960 12O",
                "01632 960 l23",
                "01632 960 123O",
                "01632 96O 123",
                "01632 960 OOO",
                "01632 960 12B",
                "O1632 960 123",
                "01632 960 123 / 07700 9OO 456",
                "01632 960 123 / 07700 900 45S",
                "01632 960 123 / 07700 900 456 07700 900 457",
                "Mum O1632 960 123",
                "Mum O 1632 960 123",
                "O 1632 960 123",
                "(O)1632 960 123",
                "Mum 01632 960 12O",
                "Mum 01632 960 l23",
                "Mum01632 960 123",
                "B1632 960 123",
                "Mum B1632 960 123",
                "Mum 12",
                "flat 5 01632 960 123",
                "<b>01632 960 123",
                "Mum <01632 960 123",
                "no phone",
                "123",
                "01632 960 123 01632 960 124",
                "01632 960 123 / ٠٧٧٠٠ ٩٠٠ ٤٥٦ ٠٧٧٠٠ ٩٠٠ ٤٥٧",
                "'; drop table x",
                "<b>"
            })
    void isNothingElse(String typed) {
        assertThat(PhoneNumber.isOne(typed)).isFalse();
    }

    @Test
    void noTextIsNoNumber() {
        assertThat(PhoneNumber.normal(" \u00A0\u200B")).isNull();
        assertThat(PhoneNumber.normal(null)).isNull();
    }
}
