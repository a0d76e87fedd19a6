package org.kith.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Broken constraints as wrong fields: the one mapping from a constraint to a pointer and a code. */
public final class Violations {
    private Violations() {}

    /** What is wrong with an object that was validated by itself; pointers start at the object. */
    public static <T> List<FieldError> of(Collection<ConstraintViolation<T>> violations) {
        return sorted(violations.stream().map(violation -> error(violation, 0)));
    }

    /**
     * What is wrong with the arguments of a resource method: the first step of a path is the method, the second its
     * parameter. A body has no pointer of its own, any other parameter is called by its name.
     */
    static List<FieldError> ofParameters(Collection<? extends ConstraintViolation<?>> violations) {
        return sorted(violations.stream().map(violation -> error(violation, 1)));
    }

    private static List<FieldError> sorted(Stream<FieldError> errors) {
        return errors.sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::code))
                .toList();
    }

    private static FieldError error(ConstraintViolation<?> violation, int skipped) {
        List<String> steps = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .skip(skipped)
                .flatMap(Violations::steps)
                .toList();
        return new FieldError(pointer(steps, skipped), code(violation), violation.getMessage());
    }

    private static String pointer(List<String> steps, int skipped) {
        if (skipped == 0) {
            return steps.isEmpty() ? "" : "/" + String.join("/", steps);
        }
        return steps.size() > 1 ? "/" + String.join("/", steps.subList(1, steps.size())) : String.join("", steps);
    }

    private static Stream<String> steps(Path.Node node) {
        Stream<String> index = node.getIndex() == null ? Stream.empty() : Stream.of("" + node.getIndex());
        boolean named = node.getName() != null && !node.getName().startsWith("<");
        return named ? Stream.concat(index, Stream.of(node.getName())) : index;
    }

    private static String code(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Pattern" -> "format";
            default -> constraint.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        };
    }
}
