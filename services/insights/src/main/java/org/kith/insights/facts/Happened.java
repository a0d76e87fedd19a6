package org.kith.insights.facts;

import java.time.YearMonth;

/**
 * How often something happened in a zone in a month.
 *
 * @param kind kind of fact
 * @param zone code of the zone, or {@link FactCounts#NOT_KNOWN}
 * @param month of the clock on the wall
 * @param n all of it
 * @param flagged what had a yes
 */
public record Happened(String kind, String zone, YearMonth month, long n, long flagged) {}
