package org.kith.matching.engine;

import java.util.UUID;
import org.kith.engine.model.Need;

/**
 * A need that waits for a match.
 *
 * @param id its id
 * @param kind code of the kind
 * @param area code of the area the family lives in
 * @param zone code of the zone
 * @param need the need in the engine's words
 */
public record PlannedNeed(UUID id, String kind, String area, String zone, Need need) {}
