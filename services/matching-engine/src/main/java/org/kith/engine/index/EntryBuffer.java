package org.kith.engine.index;

/** An offer about to be written to a tile. The writer reuses one instance. */
final class EntryBuffer {
    long id;
    long attributes;
    long location;
    int languages;

    /** Row and last day of the check. */
    long row;
}
