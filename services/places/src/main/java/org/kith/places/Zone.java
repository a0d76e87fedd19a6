package org.kith.places;

/**
 * A named part of a place. Every household, offer, referral and number rolls up to one.
 *
 * @param code unique in the place; an official code where the zone has one (a borough's E09...)
 * @param name as people say it
 */
public record Zone(String code, String name) {
    /** @throws IllegalArgumentException when code or name is blank */
    public Zone {
        if (code == null || code.isBlank() || name == null || name.isBlank()) {
            throw new IllegalArgumentException("A zone needs a code and a name");
        }
    }
}
