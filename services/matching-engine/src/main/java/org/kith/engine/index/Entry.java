package org.kith.engine.index;

import org.kith.engine.model.Gender;
import org.kith.engine.model.Languages;
import org.kith.engine.model.Offer;
import org.kith.engine.model.Slots;

/**
 * How an offer's attributes lie in one 64-bit word, so that a whole need is tested with two ANDs.
 *
 * <p>Bits 0 to 20 are the weekly slots; 21 to 24 say level 1 to 4 or more; 25 to 27 the gender; 28 to 43 the age bands; 44 to 62
 * a signature of the languages, in which a bit may stand for several; 63 says that there is capacity.
 */
final class Entry {
    static final int LEVEL = 21;
    static final int GENDER = 25;
    static final int AGES = 28;
    static final int LANGUAGES = 44;
    static final int SIGNATURE = 19;
    static final long HAS_CAPACITY = 1L << 63;
    static final long LEVELS = 0b1111L << LEVEL;

    private static final Gender[] GENDERS = Gender.values();

    private Entry() {}

    static long attributes(Offer offer, long languages) {
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
        return languages.codes().mapToLong(Entry::language).reduce(0, (a, b) -> a | b);
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

    static long pair(int high, int low) {
        return (long) high << 32 | low & 0xffff_ffffL;
    }

    static int high(long pair) {
        return (int) (pair >> 32);
    }

    static int low(long pair) {
        return (int) pair;
    }

    /** The offer an entry was made from. */
    static Offer offer(
            long[] page, int cell, int middle, int entry, long volunteer, int capacity, Languages[] languageSets) {
        long attributes = Page.attributes(page, middle, entry);
        long spot = Page.spot(page, middle, entry);
        long corner = Page.corner(page);
        return new Offer(
                Page.id(page, middle, entry),
                volunteer,
                Page.kind(page),
                Spot.easting(corner, cell, spot),
                Spot.northing(corner, cell, spot),
                Spot.radius(spot),
                level(attributes),
                low(Page.row(page, middle, entry)),
                gender(attributes),
                ages(attributes),
                slots(attributes),
                languageSets[Page.speaks(page, middle, entry)],
                capacity);
    }
}
