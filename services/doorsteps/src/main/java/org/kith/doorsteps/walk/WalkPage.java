package org.kith.doorsteps.walk;

import java.util.List;

/**
 * A page of walks, as the API's documentation shows it.
 *
 * @param items the items
 * @param next cursor of the next page, null on the last
 */
record WalkPage(List<WalkView> items, String next) {}
