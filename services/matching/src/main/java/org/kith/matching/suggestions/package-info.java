/** Suggestions for a need, and why or why not. */
package org.kith.matching.suggestions;
