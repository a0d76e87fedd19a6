package org.kith.e2e.seed;

/** Receives how far the seeding is. */
@FunctionalInterface
public interface Progress {
    /** The share that is done, 0 to 1. */
    void at(double done);
}
