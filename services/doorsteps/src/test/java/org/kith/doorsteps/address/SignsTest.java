package org.kith.doorsteps.address;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.kit.http.PlainName;
import org.kith.kit.json.SeenText;
import org.kith.places.SignText;

/** A street is called what a form or a file of the place says, by one rule. */
class SignsTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    record Street(@PlainName(max = 100) String name) {}

    private static boolean differs(String text) {
        return SignText.wrong(text).isEmpty()
                != VALIDATOR.validate(new Street(text)).isEmpty();
    }

    @Test
    void filesAndFormsTakeTheSameNames() {
        IntStream signs = IntStream.concat(IntStream.rangeClosed(1, 0x1FFFF), IntStream.rangeClosed(0xDFFF0, 0xF0010));
        assertThat(signs.mapToObj(Character::toString)
                        .filter(sign -> !SeenText.isEmpty(sign) && differs(sign) || differs("Row " + sign))
                        .map(sign -> Integer.toHexString(sign.codePointAt(0))))
                .isEmpty();
    }
}
