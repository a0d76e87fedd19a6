package org.kith.doorsteps.heard;

import java.util.List;

/**
 * A page of offers heard, as the API's documentation shows it.
 *
 * @param items the items
 * @param next cursor of the next page, null on the last
 */
record HeardOfferPage(List<HeardOfferView> items, String next) {}
