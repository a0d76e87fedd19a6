/** Organisations of the network. */
package org.kith.offers.organisation;
