/** The place the service works in. */
package org.kith.offers.place;
