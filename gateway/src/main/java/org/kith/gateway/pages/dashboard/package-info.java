/** The network's numbers for commissioners. */
package org.kith.gateway.pages.dashboard;
