/** Open offers in memory: the best for one need, exactly, and why or why not for any pair. */
package org.kith.engine.index;
