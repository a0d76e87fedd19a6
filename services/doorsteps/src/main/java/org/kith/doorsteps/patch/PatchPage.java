package org.kith.doorsteps.patch;

import java.util.List;

/**
 * A page of patches, as the API's documentation shows it.
 *
 * @param items the items
 * @param next cursor of the next page, null on the last
 */
record PatchPage(List<PatchView> items, String next) {}
