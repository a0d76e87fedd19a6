/**
 * Where things are: postcodes, areas, zones, distance, and the places they make up. Plain Java without a framework; start
 * at {@link org.kith.places.Places}.
 */
package org.kith.places;
