package org.kith.contracts.vocabulary;

/** Something with a code: the same in APIs, events, tables and pages. */
public interface Coded {
    /** The code, in lower case with hyphens. */
    String code();
}
