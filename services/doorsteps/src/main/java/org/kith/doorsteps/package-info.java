/** What happens on the doorstep: patches, walks, knocks, and what was heard. */
package org.kith.doorsteps;
