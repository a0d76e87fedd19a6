package org.kith.engine.model;

/** The gender a volunteer has given: female, male, or another or none. */
public enum Gender {
    F,
    M,
    X
}
