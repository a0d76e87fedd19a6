/** Who may see a relationship, and do something with it; every try is in the family's audit. */
package org.kith.relationships.access;
