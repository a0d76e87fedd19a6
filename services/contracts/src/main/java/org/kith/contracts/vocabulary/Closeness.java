package org.kith.contracts.vocabulary;

/** How close to children a kind of offer comes; decides the check level it asks for. */
public enum Closeness implements Coded {
    /** Never meets a child: no check. */
    NO_CONTACT("no-contact", 0),
    /** Meets children while somebody responsible is present: an enhanced check. */
    SUPERVISED("supervised", 2),
    /** Alone with a child: an enhanced check with the children's barred list. */
    UNSUPERVISED("unsupervised", 3),
    /** A child stays the night: that and an assessment of the home. */
    OVERNIGHT("overnight", 4);

    private final String code;
    private final int level;

    Closeness(String code, int level) {
        this.code = code;
        this.level = level;
    }

    @Override
    public String code() {
        return code;
    }

    /** Check level asked for at least: 0 none, 1 basic, 2 enhanced, 3 with barred list, 4 and overnight assessed. */
    public int level() {
        return level;
    }
}
