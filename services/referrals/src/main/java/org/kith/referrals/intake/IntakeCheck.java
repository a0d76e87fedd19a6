package org.kith.referrals.intake;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import org.kith.kit.problem.FieldErrors;

/** Checks form and rules together, so that the sender hears of everything at once. */
@ApplicationScoped
class IntakeCheck {
    private final Validator validator;
    private final List<IntakeRule> rules;

    IntakeCheck(Validator validator, @All List<IntakeRule> rules) {
        this.validator = validator;
        this.rules = rules;
    }

    /** @throws org.kith.kit.problem.Problem with every field that is wrong */
    void check(IntakeRule.Case referral) {
        FieldErrors errors = new FieldErrors();
        validator.validate(referral.sent()).stream()
                .sorted(java.util.Comparator.comparing(v -> v.getPropertyPath().toString()))
                .forEach(violation ->
                        errors.add(pointer(violation.getPropertyPath()), code(violation), violation.getMessage()));
        rules.forEach(rule -> rule.check(referral, errors));
        errors.throwIfAny();
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    private static String code(ConstraintViolation<?> violation) {
        String annotation = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (annotation) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Pattern" -> "format";
            default -> annotation.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        };
    }
}
