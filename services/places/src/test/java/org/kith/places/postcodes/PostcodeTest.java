package org.kith.places.postcodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.places.postcodes.InvalidPostcode.Reason;

class PostcodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "zn11aa",
                " ZN1 1AA ",
                "z n 1 1 a a",
                "ZN1\u00A01AA",
                "ZN1\t1aa",
                "zN1  1Aa\n",
                "ZN1-1AA",
                "ZN1\u20131AA",
                "ZN1\u22121AA",
                "ZN1 1AA.",
                "(ZN1 1AA)",
                "\u201CZN1 1AA\u201D,",
                "ZN1_1AA",
                "\uFF3A\uFF2E\uFF11 \uFF11\uFF21\uFF21",
                "\u202AZN1 1AA\u202C",
                "ZN1\u200B1AA\uFEFF"
            })
    void isTheSameHoweverItIsTyped(String typed) {
        assertThat(Postcode.parse(typed)).isEqualTo(Postcode.parse("ZN1 1AA")).hasToString("ZN1 1AA");
    }

    /** One of each form, the special ones, and districts at the edges of what each position allows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "M1 1AE",
                "B33 8TH",
                "CR2 6XH",
                "DN55 1PT",
                "W1A 1HQ",
                "EC1A 1BB",
                "E1W 3TJ",
                "N1P 2AA",
                "SE1P 5LX",
                "NW1W 9BE",
                "SW1Y 4AA",
                "GIR 0AA",
                "ASCN 1ZZ",
                "FIQQ 1ZZ",
                "GX11 1AA",
                "BF1 2AY",
                "BX1 1LT",
                "XX10 1AA",
                "JE2 3AB",
                "IM1 1AE",
                "ZE1 0AA",
                "ZN99 9ZZ"
            })
    void acceptsEveryFormInUse(String text) {
        assertThat(Postcode.parse(text).value()).isEqualTo(text);
        assertThat(Postcode.ofKey(Postcode.parse(text).key()).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "'  \u00A0 ', EMPTY",
        "Z1AA, LENGTH",
        "BFPO 57, INWARD",
        "ZN1 1AAA1, LENGTH",
        "ZN1 1Äß, CHARACTER",
        "ZN1+1AA, CHARACTER",
        "'.,-​', EMPTY",
        "AI-2640, INWARD",
        "ZN1 1AC, INWARD",
        "ZN1 1OA, INWARD",
        "ZN1 AAA, INWARD",
        "QN1 1AA, OUTWARD",
        "ZI1 1AA, OUTWARD",
        "ZZ1 1AA, OUTWARD",
        "ZN111 1AA, LENGTH",
        "1N1 1AA, OUTWARD",
        "W1I 1AA, OUTWARD",
        "EC1C 1AA, OUTWARD",
        "ZNN 1AA, OUTWARD"
    })
    void saysWhatIsWrong(String text, Reason reason) {
        InvalidPostcode refused = catchThrowableOfType(InvalidPostcode.class, () -> Postcode.parse(text));

        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused).hasMessage(reason.detail());
        assertThat(Postcode.tryParse(text)).isEmpty();
    }

    @Test
    void neverRepeatsWhatWasTyped() {
        assertThatExceptionOfType(InvalidPostcode.class)
                .isThrownBy(() -> Postcode.parse("ZQ7 7QC"))
                .withMessageNotContaining("ZQ7");
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThat(Postcode.tryParse(null)).isEmpty();
        assertThat(Postcode.tryParse("ZN1 1AA".repeat(100_000))).isEmpty();
    }

    @Test
    void hasItsParts() {
        Postcode postcode = Postcode.parse("ec1a1bb");

        assertThat(postcode.outward()).isEqualTo("EC1A");
        assertThat(postcode.inward()).isEqualTo("1BB");
        assertThat(postcode.sector()).isEqualTo("EC1A 1");
        assertThat(postcode.invented()).isFalse();
        assertThat(Postcode.parse("ZN1 1AA").invented()).isTrue();
    }

    @Test
    void isAStringInJson() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();

        assertThat(json.writeValueAsString(Postcode.parse("zn11aa"))).isEqualTo("\"ZN1 1AA\"");
        assertThat(json.readValue("\"zn11aa\"", Postcode.class)).isEqualTo(Postcode.parse("ZN1 1AA"));
    }
}
