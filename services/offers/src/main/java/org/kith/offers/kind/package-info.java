/** Kinds of help with the rules of the day. */
package org.kith.offers.kind;
