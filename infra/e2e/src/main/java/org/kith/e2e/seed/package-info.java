/** Fills a network through its public API. */
package org.kith.e2e.seed;
