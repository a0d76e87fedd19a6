/** What the service says and what it hears. */
package org.kith.offers.events;
