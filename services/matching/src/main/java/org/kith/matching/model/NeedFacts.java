package org.kith.matching.model;

/**
 * The attributes of a need that the engine matches on.
 *
 * @param number the engine's number for it
 * @param kind code of the kind
 * @param easting metres east of the middle of the family's area
 * @param northing metres north of it
 * @param zone code of the zone
 * @param riskBand low or medium
 * @param level check level required
 * @param gender F, M or null
 * @param ageBand age band of the child
 * @param slots weekly slots as 0 and 1
 * @param regular whether it asks for somebody every week
 * @param languageRequired language the volunteer must speak, or null
 * @param languagePreferred language the family would prefer, or null
 * @param urgency 0 to 3
 */
public record NeedFacts(
        long number,
        String kind,
        int easting,
        int northing,
        String zone,
        String riskBand,
        int level,
        String gender,
        String ageBand,
        String slots,
        boolean regular,
        String languageRequired,
        String languagePreferred,
        int urgency) {}
