/** What the end of sharing with an organisation does to the relationships it works on. */
package org.kith.relationships.sharing;
