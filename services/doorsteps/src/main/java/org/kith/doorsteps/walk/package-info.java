/** Walks, and the batches of knocks that devices send. */
package org.kith.doorsteps.walk;
