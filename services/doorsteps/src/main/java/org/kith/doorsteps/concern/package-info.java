/** Safeguarding concerns from the doorstep, for the duty team. */
package org.kith.doorsteps.concern;
