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
import org.kith.kit.json.PlainLetters;
import org.kith.kit.json.SeenText;

/**
 * A name as people write it, of a person, an organisation, a street or a door: one line with a letter or digit of any
 * script, and nothing that cannot be seen or shown. Apostrophes, hyphens and dots are part of names. Null and no text are fine.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Constraint(validatedBy = PlainName.Validator.class)
public @interface PlainName {
    /** Most characters, as a person counts them. */
    int max() default 120;

    /** What is said of a name that is too long. */
    String message() default "Write at most {max} characters.";

    /** What is said of one without a letter or digit. */
    String withoutLetter() default "Write the name, with a letter or a digit in it.";

    /** What is said of one with such a sign. */
    String withHidden() default
            "This name has a sign in it that cannot be seen or shown. Delete the name and type it in one line.";

    /** Groups. */
    Class<?>[] groups() default {};

    /** Payload. */
    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    class Validator implements ConstraintValidator<PlainName, String> {
        private int max;
        private String withoutLetter;
        private String withHidden;

        @Override
        public void initialize(PlainName annotation) {
            max = annotation.max();
            withoutLetter = annotation.withoutLetter();
            withHidden = annotation.withHidden();
        }

        @Override
        public boolean isValid(String name, ConstraintValidatorContext context) {
            if (SeenText.isEmpty(name)) {
                return true;
            }
            if (name.codePoints().anyMatch(Validator::isHidden)) {
                return refuse(context, withHidden);
            }
            return name.codePoints().anyMatch(PlainLetters::isLetterOrDigit)
                    ? name.codePointCount(0, name.length()) <= max
                    : refuse(context, withoutLetter);
        }

        private static boolean refuse(ConstraintValidatorContext context, String why) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(why).addConstraintViolation();
            return false;
        }

        /** Joiners stay, words in some languages need them. */
        private static boolean isHidden(int c) {
            return switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.PRIVATE_USE,
                        Character.SURROGATE,
                        Character.UNASSIGNED -> true;
                case Character.FORMAT -> c != 0x200C && c != 0x200D;
                default -> c == 0xFFFC || c == 0xFFFD;
            };
        }
    }
}
