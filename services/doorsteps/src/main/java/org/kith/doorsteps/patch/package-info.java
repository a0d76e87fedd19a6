/** Patches given to link workers, and their download for a walk offline. */
package org.kith.doorsteps.patch;
