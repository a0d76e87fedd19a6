package org.kith.contracts.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/** What can be offered or needed. The kind says how close to children it comes and so which checks it needs. */
public enum Kind implements Coded {
    /** Things given or lent: a pram, a cot, school uniform. */
    ITEMS("items", Closeness.NO_CONTACT),
    /** A cooked meal brought to the door. */
    MEALS("meals", Closeness.NO_CONTACT),
    /** Repairs, gardening, furniture moved. */
    DIY("diy", Closeness.NO_CONTACT),
    /** A lift to hospital or a visit, with a parent. */
    TRANSPORT("transport", Closeness.SUPERVISED),
    /** Walking children to school. */
    SCHOOL_RUN("school-run", Closeness.UNSUPERVISED),
    /** Help with homework where others are present. */
    HOMEWORK("homework", Closeness.SUPERVISED),
    /** Coaching in a club. */
    SPORT("sport", Closeness.SUPERVISED),
    /** Time with one child. */
    BEFRIENDING("befriending", Closeness.UNSUPERVISED),
    /** A night's break for the parents. */
    RESPITE("respite", Closeness.OVERNIGHT),
    /** Practising English or another language together. */
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
