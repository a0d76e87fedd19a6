/** Needs as people see them. */
package org.kith.matching.needs;
