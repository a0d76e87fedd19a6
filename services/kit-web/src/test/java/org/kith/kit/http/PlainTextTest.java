package org.kith.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    record Detail(@PlainText(max = 10) String text) {}

    private static boolean isTaken(String text) {
        return VALIDATOR.validate(new Detail(text)).isEmpty();
    }

    @Test
    void aLineBreakOfABrowserCountsOnce() {
        assertThat(isTaken("12345\r\n789A")).isTrue();
        assertThat(isTaken("1234\r\n6\r\n89\n")).isTrue();
        assertThat(isTaken("12345\r\n789AB")).isFalse();
    }

    @Test
    void aCharacterCountsOnceHoweverItIsStored() {
        assertThat(isTaken("👋".repeat(10))).isTrue();
        assertThat(isTaken("👋".repeat(11))).isFalse();
    }

    @Test
    void controlCharactersAreRefused() {
        assertThat(isTaken("a\tb\nc")).isTrue();
        assertThat(isTaken("a\u0007b")).isFalse();
        assertThat(isTaken("a\uD800b")).isFalse();
    }
}
