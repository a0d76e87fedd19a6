package org.kith.engine.plan;

import java.util.OptionalLong;

/**
 * A need whose assignment changed.
 *
 * @param need the need's id
 * @param from the previous offer, empty for none
 * @param to the offer now, empty for none
 */
public record Reassignment(long need, OptionalLong from, OptionalLong to) {}
