package org.kith.places.loading;

import org.kith.places.geometry.Boundary;

/**
 * An area as its boundary file gives it, before zones and deprivation are joined.
 *
 * @param edition which edition of area codes the file uses ("11", "21", or empty for a place's own codes)
 * @param zoneCode empty when the file does not say
 */
record RawArea(
        String file, String edition, String code, String name, String zoneCode, String zoneName, Boundary boundary) {}
