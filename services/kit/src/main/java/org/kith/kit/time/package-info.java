/** The clock and new ids. */
package org.kith.kit.time;
