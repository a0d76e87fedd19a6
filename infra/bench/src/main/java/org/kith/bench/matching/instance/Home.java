package org.kith.bench.matching.instance;

/**
 * The location of a generated person.
 *
 * @param town the town it belongs to, the nearest for a location in the country
 * @param x metres east
 * @param y metres north
 */
record Home(Town town, int x, int y) {}
