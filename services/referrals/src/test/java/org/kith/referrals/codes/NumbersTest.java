package org.kith.referrals.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kith.contracts.vocabulary.AgeBand;

class NumbersTest {
    @Test
    void aPupilNumberHasItsCheckLetter() {
        // 1x2 + 2x3 + ... + 9x10 + 0x11 + 1x12 + 2x13 = 368 = 16 x 23, and the letter for 0 is A.
        assertThat(Upn.valid("A123456789012")).isTrue();
        assertThat(Upn.valid("B123456789012")).isFalse();
        assertThat(Upn.valid("A123456789021")).isFalse();
        assertThat(Upn.valid("A12345678901")).isFalse();
        assertThat(Upn.valid("O123456789012")).isFalse();
    }

    @Test
    void aTemporaryPupilNumberEndsWithALetter() {
        // As above with H (7) in place of the last 2: 368 + 5 x 13 = 433 = 18 x 23 + 19, and the letter for 19 is W.
        assertThat(Upn.valid("W12345678901H")).isTrue();
        assertThat(Upn.valid("A12345678901H")).isFalse();
    }

    @Test
    void anNhsNumberHasItsCheckDigit() {
        // 9x10 + 9x9 + 9x8 + 1x7 + 2x6 + 3x5 + 4x4 + 5x3 + 6x2 = 320, 320 mod 11 = 1, 11 - 1 = 10: no such number.
        assertThat(NhsNumber.valid("9991234560")).isFalse();
        // With 7 in the ninth place: 322 mod 11 = 3, 11 - 3 = 8.
        assertThat(NhsNumber.valid("9991234578")).isTrue();
        assertThat(NhsNumber.valid("999 123 4578")).isTrue();
        assertThat(NhsNumber.valid("9991234577")).isFalse();
        assertThat(NhsNumber.valid("999123457")).isFalse();
        assertThat(NhsNumber.compact("999 123 4578")).isEqualTo("9991234578");
    }

    @Test
    void anAgeIsToldAsABand() {
        LocalDate today = LocalDate.of(2026, 3, 2);
        assertThat(Age.band(LocalDate.of(2021, 3, 3), today)).contains(AgeBand.AGE_0_4);
        assertThat(Age.band(LocalDate.of(2021, 3, 2), today)).contains(AgeBand.AGE_5_10);
        assertThat(Age.band(LocalDate.of(2015, 3, 2), today)).contains(AgeBand.AGE_11_15);
        assertThat(Age.band(LocalDate.of(2010, 3, 2), today)).contains(AgeBand.AGE_16_25);
        assertThat(Age.band(LocalDate.of(2000, 3, 2), today)).isEmpty();
        assertThat(Age.band(LocalDate.of(2026, 3, 3), today)).isEmpty();
        assertThat(Age.bandOrNearest(LocalDate.of(2000, 3, 2), today)).isEqualTo(AgeBand.AGE_16_25);
    }

    @Test
    void codesAreThoseOfTheirStandards() {
        assertThat(CensusSource.known("2A")).isTrue();
        assertThat(CensusSource.known("10")).isTrue();
        assertThat(CensusSource.known("2C")).isFalse();
        assertThat(Languages.known("pl")).isTrue();
        assertThat(Languages.known(null)).isTrue();
        assertThat(Languages.known("zz")).isFalse();
        assertThat(Languages.known("PL")).isFalse();
    }
}
