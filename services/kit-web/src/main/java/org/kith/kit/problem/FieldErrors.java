package org.kith.kit.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects wrong fields so that the caller hears of all of them at once. */
public final class FieldErrors {
    private final List<FieldError> errors = new ArrayList<>();

    /** Adds an error when the condition does not hold. */
    public FieldErrors require(boolean holds, String pointer, String code, String detail) {
        if (!holds) {
            errors.add(new FieldError(pointer, code, detail));
        }
        return this;
    }

    /** Adds an error. */
    public FieldErrors add(String pointer, String code, String detail) {
        return require(false, pointer, code, detail);
    }

    /** Whether nothing was wrong so far. */
    public boolean none() {
        return errors.isEmpty();
    }

    /**
     * Ends the check.
     *
     * @throws Problem of type validation when something was wrong
     */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw Problem.fields(errors);
        }
    }
}
