/** Needs that hang together, such as siblings who go to one volunteer: planned exactly where that can be done, else within a bound. */
package org.kith.engine.coupled;
