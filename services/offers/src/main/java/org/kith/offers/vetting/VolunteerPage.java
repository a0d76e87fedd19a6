package org.kith.offers.vetting;

import java.util.List;

/**
 * A page of volunteers, as the API's documentation shows it.
 *
 * @param items the items
 * @param next cursor of the next page, null on the last
 */
record VolunteerPage(List<VolunteerView> items, String next) {}
