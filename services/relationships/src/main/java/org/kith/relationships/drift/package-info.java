/** Relationships that went quiet, and reviews that are due. */
package org.kith.relationships.drift;
