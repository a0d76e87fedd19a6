package org.kith.engine.index;

import org.kith.engine.model.Gender;
import org.kith.engine.model.Languages;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Slots;

/**
 * Encodes an offer's attributes in one 64-bit word, so that a need is tested with two ANDs.
 *
 * <p>Bits 0 to 20: weekly slots. 21 to 24: one bit for each level reached. 25 to 27: gender. 28 to 43: age bands. 44
 * to 62: a signature of the languages, in which several languages share a bit. 63: has capacity.
 */
final class PackedAttributes {
    static final int LEVEL = 21;
    static final int GENDER = 25;
    static final int AGES = 28;
    static final int LANGUAGES = 44;
    static final int SIGNATURE = 19;
    static final long HAS_CAPACITY = 1L << 63;
    static final long LEVELS = 0b1111L << LEVEL;

    private static final Gender[] GENDERS = Gender.values();

    private PackedAttributes() {}

    static long attributes(OfferProfile offer, long languages) {
        return offer.slots()
                | levels(offer.level())
                | 1L << GENDER + offer.gender().ordinal()
                | (long) offer.ages() << AGES
                | languages
                | (offer.capacity() > 0 ? HAS_CAPACITY : 0);
    }

    /** The bits of every level up to this one. */
    static long levels(int level) {
        return ((1L << level) - 1) << LEVEL;
    }

    static long language(int code) {
        return 1L << LANGUAGES + code % SIGNATURE;
    }

    static long signature(Languages languages) {
        return languages.codes().mapToLong(PackedAttributes::language).reduce(0, (a, b) -> a | b);
    }

    static int level(long attributes) {
        return Long.bitCount(attributes & LEVELS);
    }

    static int slots(long attributes) {
        return (int) attributes & Slots.ALL;
    }

    static int ages(long attributes) {
        return (int) (attributes >>> AGES) & 0xffff;
    }

    static Gender gender(long attributes) {
        return GENDERS[Long.numberOfTrailingZeros(attributes >>> GENDER & 0b111)];
    }

    /** Decodes the offer of an entry. */
    static OfferProfile decode(
            long[] tile, int cell, int base, int entry, long volunteer, int capacity, Languages[] languageSets) {
        long attributes = Tile.attributes(tile, base, entry);
        long location = Tile.location(tile, base, entry);
        long corner = Tile.corner(tile);
        return new OfferProfile(
                Tile.id(tile, base, entry),
                volunteer,
                Tile.kind(tile),
                PackedLocation.easting(corner, cell, location),
                PackedLocation.northing(corner, cell, location),
                PackedLocation.radius(location),
                level(attributes),
                IntPair.low(Tile.row(tile, base, entry)),
                gender(attributes),
                ages(attributes),
                slots(attributes),
                languageSets[Tile.languageSet(tile, base, entry)],
                capacity);
    }
}
