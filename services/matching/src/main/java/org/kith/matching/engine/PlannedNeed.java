package org.kith.matching.engine;

import java.util.UUID;
import org.kith.engine.model.NeedProfile;

/**
 * A need that waits for a match.
 *
 * @param id its id
 * @param kind code of the kind
 * @param area code of the area the family lives in
 * @param zone code of the zone
 * @param need its profile in the engine
 */
public record PlannedNeed(UUID id, String kind, String area, String zone, NeedProfile need) {}
