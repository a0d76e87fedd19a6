/** The plan for the network, and the map of what it leaves unmet. */
package org.kith.gateway.pages.plan;
