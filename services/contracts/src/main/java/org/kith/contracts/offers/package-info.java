/** Events that the offers service says. */
package org.kith.contracts.offers;
