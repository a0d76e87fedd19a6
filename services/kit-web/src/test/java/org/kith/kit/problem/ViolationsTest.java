package org.kith.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kith.kit.http.PlainText;

class ViolationsTest {
    private static ValidatorFactory factory;
    private static Validator validator;

    private record Child(
            @NotBlank String name,
            @Pattern(regexp = "[0-9]+") String number) {}

    private record Family(
            @NotNull String postcode,
            @Size(max = 2) List<@Valid Child> children,
            @PlainText(max = 5) String note) {
        String move(@NotNull @Valid Family to, @NotNull String why) {
            return to.note() + why;
        }
    }

    @BeforeAll
    static void build() {
        factory = Validation.buildDefaultValidatorFactory();
        validator = factory.getValidator();
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    @Test
    void everyWrongFieldHasItsPointerAndCode() {
        Family family = new Family(null, List.of(new Child("Amy", "1"), new Child(" ", "x")), "too long");
        assertThat(Violations.of(validator.validate(family)))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("/children/1/name", "required"),
                        org.assertj.core.api.Assertions.tuple("/children/1/number", "format"),
                        org.assertj.core.api.Assertions.tuple("/note", "plain-text"),
                        org.assertj.core.api.Assertions.tuple("/postcode", "required"));
    }

    @Test
    void aBodyHasNoPointerOfItsOwnAndAParameterHasItsName() throws NoSuchMethodException {
        Family family = new Family("NW1", List.of(), null);
        var violations = validator
                .forExecutables()
                .validateParameters(
                        family,
                        Family.class.getDeclaredMethod("move", Family.class, String.class),
                        new Object[] {new Family(null, List.of(), null), null});
        assertThat(Violations.ofParameters(violations))
                .extracting(FieldError::pointer)
                .containsExactly("/postcode", "why");
    }
}
