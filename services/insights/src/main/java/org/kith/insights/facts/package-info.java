/** What happened, one row for each unique fact, taken from every event of the network. */
package org.kith.insights.facts;
