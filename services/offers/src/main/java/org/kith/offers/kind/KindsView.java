package org.kith.offers.kind;

import java.time.LocalDate;
import java.util.List;

/**
 * The kinds of help with the rules of a day.
 *
 * @param on the day
 * @param items every kind
 */
public record KindsView(LocalDate on, List<KindView> items) {}
