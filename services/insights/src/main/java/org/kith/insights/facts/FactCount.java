package org.kith.insights.facts;

import java.time.YearMonth;

/**
 * How many facts of an event there are in a zone in a month.
 *
 * @param event name of the event
 * @param zone code of the zone, or {@link FactCounts#NOT_KNOWN}
 * @param month on the calendar in London
 * @param n all of them
 * @param flagged those with a yes
 */
public record FactCount(String event, String zone, YearMonth month, long n, long flagged) {}
