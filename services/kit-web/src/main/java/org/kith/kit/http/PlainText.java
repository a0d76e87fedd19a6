package org.kith.kit.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text that a person typed: bounded, without control characters other than line breaks and tabs. Null is fine. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Constraint(validatedBy = PlainText.Validator.class)
public @interface PlainText {
    /** Most characters, as a person counts them. */
    int max() default 200;

    /** What is said. */
    String message() default "Write at most {max} characters, without control characters.";

    /** Groups. */
    Class<?>[] groups() default {};

    /** Payload. */
    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    class Validator implements ConstraintValidator<PlainText, String> {
        private int max;

        @Override
        public void initialize(PlainText annotation) {
            max = annotation.max();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || length(text) <= max && text.codePoints().noneMatch(Validator::isRefused);
        }

        /** As a person counts: a character outside the basic plane is one, a line break of a browser (CR LF) too. */
        private static int length(String text) {
            int breaks = text.indexOf('\r') < 0
                    ? 0
                    : (text.length() - text.replace("\r\n", "\n").length());
            return text.codePointCount(0, text.length()) - breaks;
        }

        private static boolean isRefused(int c) {
            return c == 0xFFFE
                    || c >= 0xD800 && c <= 0xDFFF
                    || Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
        }
    }
}
