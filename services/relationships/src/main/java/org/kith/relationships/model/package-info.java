/** Relationships and what they hold. */
package org.kith.relationships.model;
