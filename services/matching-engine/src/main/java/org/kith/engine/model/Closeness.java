package org.kith.engine.model;

/** How close a kind of help comes to children. */
public enum Closeness {
    /** The person who made the need did not say; only the level the need names is asked. */
    NOT_STATED,
    NO_CONTACT,
    SUPERVISED,
    UNSUPERVISED,
    OVERNIGHT
}
