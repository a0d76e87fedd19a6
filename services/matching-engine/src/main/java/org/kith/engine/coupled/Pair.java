package org.kith.engine.coupled;

/** An offer that keeps every rule for a need, and what that match is worth. */
record Pair(long offer, long volunteer, long value) {}
