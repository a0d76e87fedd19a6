/** Events that the doorsteps service says. */
package org.kith.contracts.doorsteps;
