package org.kith.offers.offering;

import java.util.List;

/**
 * A page of offers, as the API's documentation shows it.
 *
 * @param items the items
 * @param next cursor of the next page, null on the last
 */
record OfferPage(List<OfferView> items, String next) {}
