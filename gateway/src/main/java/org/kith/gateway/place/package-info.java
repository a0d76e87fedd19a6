/** The place's zones and areas, as pages name and draw them. */
package org.kith.gateway.place;
