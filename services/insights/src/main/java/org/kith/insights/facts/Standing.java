package org.kith.insights.facts;

import java.time.YearMonth;

/**
 * How many of something there were in a zone at the end of a month.
 *
 * @param zone code of the zone, or {@link FactCounts#NOT_KNOWN}
 * @param ended the month
 * @param n how many
 */
public record Standing(String zone, YearMonth ended, long n) {}
