/** Who could help and whether they may: organisations, volunteers, offers, checks. */
package org.kith.offers;
