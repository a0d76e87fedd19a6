package org.kith.doorsteps.concern;

import java.util.List;

/**
 * A page of concerns, as the API's documentation shows it.
 *
 * @param items the items
 * @param next cursor of the next page, null on the last
 */
record ConcernPage(List<ConcernView> items, String next) {}
