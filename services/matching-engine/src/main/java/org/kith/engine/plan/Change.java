package org.kith.engine.plan;

import java.util.List;

/**
 * What an event did to the standing plan.
 *
 * @param moves who is given to somebody else now, in no particular order
 * @param worth what the assignments are worth together now
 * @param before what they were worth before
 */
public record Change(List<Move> moves, long worth, long before) {}
