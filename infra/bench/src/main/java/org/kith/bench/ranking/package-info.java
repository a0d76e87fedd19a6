/** How soon a change of an offer is in the rankings of the matching service. */
package org.kith.bench.ranking;
