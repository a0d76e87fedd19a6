/** What people said they could give, and what became of it. */
package org.kith.doorsteps.heard;
