package org.kith.bench.matching.instance;

/**
 * Where somebody lives.
 *
 * @param town the town it belongs to, the nearest for a place in the country
 * @param x metres east
 * @param y metres north
 */
record Place(Town town, int x, int y) {}
