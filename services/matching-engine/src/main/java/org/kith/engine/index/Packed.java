package org.kith.engine.index;

/** An offer on its way into a page. The writer has one and fills it again for each. */
final class Packed {
    long id;
    long attributes;
    long spot;
    int languages;

    /** Row and last day of the check. */
    long row;
}
