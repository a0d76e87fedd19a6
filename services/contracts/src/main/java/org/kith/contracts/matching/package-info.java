/** Events that the matching service says. */
package org.kith.contracts.matching;
