/** The edge of the network: sessions, routing, access by audience, limits, composed views and pages. */
package org.kith.gateway;
