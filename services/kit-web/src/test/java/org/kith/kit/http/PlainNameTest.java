package org.kith.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.kit.problem.FieldError;
import org.kith.kit.problem.Violations;

class PlainNameTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    record Child(@PlainName(max = 30) String name) {}

    private static void refused(String name, String remedy) {
        assertThat(Violations.of(VALIDATOR.validate(new Child(name))))
                .as(name)
                .containsExactly(new FieldError("/name", "plain-name", remedy));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ali", "O'Quill", "O\u2019Quill", "Amélie-Rose", "St. John-Smythe, Jr.", "Q", "Нина", "علي رضا",
                "علی\u200Cرضا", "राम", "Nguyễn", "李", "12A", "Sand & Sea (Northwick)", "A\u030A", ""
            })
    void namesOfAnyScriptAreTaken(String name) {
        assertThat(VALIDATOR.validate(new Child(name)))
                .extracting(ConstraintViolation::getMessage)
                .isEmpty();
    }

    @Test
    void whatCannotBeSeenOrShownIsRefused() {
        List.of(
                        "A\u0001li",
                        "A\tli",
                        "A\nli",
                        "A\rli",
                        "A\u007Fli",
                        "A\u0085li",
                        "A\u2028li",
                        "A\u2029li",
                        "\u200EAli",
                        "Ali\u200F",
                        "\u061CAli",
                        "A\u202Eli",
                        "A\u2067li",
                        "A\u200Bli",
                        "A\u2060li",
                        "\uFEFFAli",
                        "A\u00ADli",
                        "A\uE000li",
                        "A\uDB80\uDC00li",
                        "A\uFFFDli",
                        "A\uFFFCli",
                        "A\uFFF9li",
                        "A\uFFFFli",
                        "A\uFDD0li",
                        "A\uD800li",
                        "A\uDB40\uDC41li")
                .forEach(name -> refused(
                        name,
                        "This name has a sign in it that cannot be seen or shown. Delete the name and type it in one"
                                + " line."));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "-", "...", "- -", "'", "?", "!\u2026", "\u2014", "\u3164.", "*", "\uD83D\uDE00", "_"})
    void whatHasNoLetterIsNoName(String name) {
        refused(name, "Write the name, with a letter or a digit in it.");
    }

    @Test
    void aNameHasABound() {
        refused("A".repeat(31), "Write at most 30 characters.");
    }
}
