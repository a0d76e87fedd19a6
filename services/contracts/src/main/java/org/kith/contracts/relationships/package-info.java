/** Events that the relationships service says. */
package org.kith.contracts.relationships;
