package org.kith.engine.coupled;

/** An offer that keeps every rule for a need, and the value of that match. */
record FeasiblePair(long offer, long volunteer, long value) {}
