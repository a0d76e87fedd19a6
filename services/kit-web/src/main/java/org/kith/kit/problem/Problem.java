package org.kith.kit.problem;

import java.util.List;

/** A refusal that the caller is told of as an RFC 9457 problem. Thrown inside a transaction it rolls it back. */
public class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<FieldError> errors;

    private Problem(ProblemType type, String detail, List<FieldError> errors, Throwable cause) {
        super(detail, cause);
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    /** A problem with a detail; the detail holds no personal data. */
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, List.of(), null);
    }

    /** A problem with its cause, which is logged and not sent. */
    public static Problem of(ProblemType type, String detail, Throwable cause) {
        return new Problem(type, detail, List.of(), cause);
    }

    /** A problem that lists several reasons. */
    public static Problem of(ProblemType type, String detail, List<FieldError> errors) {
        return new Problem(type, detail, errors, null);
    }

    /** Wrong fields. */
    public static Problem fields(List<FieldError> errors) {
        return new Problem(ProblemType.VALIDATION, "Correct the fields listed.", errors, null);
    }

    /** One wrong field. */
    public static Problem field(String pointer, String code, String detail) {
        return fields(List.of(new FieldError(pointer, code, detail)));
    }

    /** There is no such thing, or the caller may not know of it: the two look the same. */
    public static Problem notFound() {
        return of(ProblemType.NOT_FOUND, "There is nothing here that you may see.");
    }

    /** What kind of problem. */
    public ProblemType type() {
        return type;
    }

    /** Wrong fields or reasons. */
    public List<FieldError> errors() {
        return errors == null ? List.of() : errors;
    }
}
