package org.kith.insights.measures;

import java.util.List;

/**
 * A measure as it is explained.
 *
 * @param key stable name
 * @param name as people say it
 * @param definition what is counted, in plain English
 * @param unit what the number is a number of
 * @param when {@code period}: what happened in the period; {@code end-of-period}: how things were at its end
 * @param byZone whether it is shown by zone, or as a total only
 * @param countsFrom CloudEvents types it is computed from
 * @param seenBy roles that may see the number
 * @param owner role that answers for the definition
 * @param href where this is
 */
public record MeasureView(
        String key,
        String name,
        String definition,
        String unit,
        String when,
        boolean byZone,
        List<String> countsFrom,
        List<String> seenBy,
        String owner,
        String href) {}
