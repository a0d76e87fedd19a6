/** Prices learnt from past periods, for those who must decide now and not when a period is over. */
package org.kith.engine.price;
