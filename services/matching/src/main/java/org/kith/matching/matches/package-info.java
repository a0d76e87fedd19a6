/** Matches: proposed, agreed, declined, ended. */
package org.kith.matching.matches;
