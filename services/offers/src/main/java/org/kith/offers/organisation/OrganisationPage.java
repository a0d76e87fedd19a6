package org.kith.offers.organisation;

import java.util.List;

/**
 * A page of organisations, as the API's documentation shows it.
 *
 * @param items the items
 * @param next cursor of the next page, null on the last
 */
record OrganisationPage(List<OrganisationView> items, String next) {}
