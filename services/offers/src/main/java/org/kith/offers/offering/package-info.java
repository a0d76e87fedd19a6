/** Offers from heard to withdrawn. */
package org.kith.offers.offering;
