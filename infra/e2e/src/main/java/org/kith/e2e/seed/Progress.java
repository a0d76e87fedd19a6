package org.kith.e2e.seed;

/** Told how far the filling is. */
@FunctionalInterface
public interface Progress {
    /** So much of all was done, 0 to 1. */
    void at(double done);
}
