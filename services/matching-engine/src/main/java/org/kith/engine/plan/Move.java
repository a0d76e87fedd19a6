package org.kith.engine.plan;

import java.util.OptionalLong;

/**
 * A need the plan now gives to another offer, to none, or to one for the first time.
 *
 * @param need the need's id
 * @param from the offer it was given to before
 * @param to the offer it is given to now
 */
public record Move(long need, OptionalLong from, OptionalLong to) {}
