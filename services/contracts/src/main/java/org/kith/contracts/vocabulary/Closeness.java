package org.kith.contracts.vocabulary;

/** How close to children a kind of offer comes; {@link org.kith.contracts.checks.CheckRules} says which check that asks for. */
public enum Closeness implements Coded {
    /** Never meets a child. */
    NO_CONTACT("no-contact"),
    /** Meets children while somebody responsible is present. */
    SUPERVISED("supervised"),
    /** Alone with a child. */
    UNSUPERVISED("unsupervised"),
    /** A child stays the night. */
    OVERNIGHT("overnight");

    private final String code;

    Closeness(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
