package org.kith.engine.model;

/** The risk band of a need. High risk never reaches a volunteer. */
public enum Risk {
    LOW,
    MEDIUM,
    HIGH
}
