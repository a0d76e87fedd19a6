package org.kith.relationships.model;

/**
 * What the contacts of a relationship add up to.
 *
 * @param contacts how many
 * @param minutes time they took together
 */
public record ContactTotals(long contacts, long minutes) {
    static final ContactTotals NONE = new ContactTotals(0, 0);
}
