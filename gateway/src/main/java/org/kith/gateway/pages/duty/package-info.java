/** The duty team's list. */
package org.kith.gateway.pages.duty;
