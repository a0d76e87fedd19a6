/** Matches: what was proposed, who said yes, and what came of it. */
package org.kith.gateway.pages.matches;
