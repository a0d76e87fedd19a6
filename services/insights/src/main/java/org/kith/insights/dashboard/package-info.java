/** The network's numbers by zone and total, suppressed where they would name somebody. */
package org.kith.insights.dashboard;
