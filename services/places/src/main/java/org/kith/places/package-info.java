/** Postcodes, areas and zones of a place. */
package org.kith.places;
