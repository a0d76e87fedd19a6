package org.kith.contracts.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/**
 * What can be offered or needed. The kind says how close to children it comes and so which checks it needs. Each is described in the
 * words of the pages.
 */
public enum Kind implements Coded {
    /** Things for the home or a child. */
    ITEMS("items", Closeness.NO_CONTACT),
    /** Meals. */
    MEALS("meals", Closeness.NO_CONTACT),
    /** Repairs and decorating. */
    DIY("diy", Closeness.NO_CONTACT),
    /** Lifts by car. */
    TRANSPORT("transport", Closeness.SUPERVISED),
    /** Walking children to school. */
    SCHOOL_RUN("school-run", Closeness.UNSUPERVISED),
    /** Help with homework. */
    HOMEWORK("homework", Closeness.SUPERVISED),
    /** Sport. */
    SPORT("sport", Closeness.SUPERVISED),
    /** Company for a child or parent. */
    BEFRIENDING("befriending", Closeness.UNSUPERVISED),
    /** A night or weekend away from home. */
    RESPITE("respite", Closeness.OVERNIGHT),
    /** Practising a language. */
    LANGUAGE_PRACTICE("language-practice", Closeness.SUPERVISED);

    private final String code;
    private final Closeness closeness;

    Kind(String code, Closeness closeness) {
        this.code = code;
        this.closeness = closeness;
    }

    @Override
    public String code() {
        return code;
    }

    /** How close to children it comes. */
    public Closeness closeness() {
        return closeness;
    }

    /** The kind of a code; empty when there is none. */
    public static Optional<Kind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
