package org.kith.places.invented;

import org.kith.places.postcodes.Postcode;

/**
 * Invented postcodes by number. Northwick has the districts ZN1 to ZN6; invented streets of real places take ZN10 to ZN99
 * in turn, 4,000 to a district.
 */
public final class InventedPostcodes {
    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
    private static final int PER_SECTOR = LETTERS.length() * LETTERS.length();
    private static final int PER_DISTRICT = 10 * PER_SECTOR;
    private static final int FIRST_DISTRICT = 10;

    /** How many there are for real places. */
    static final int COUNT = (99 - FIRST_DISTRICT + 1) * PER_DISTRICT;

    private InventedPostcodes() {}

    static Postcode number(int number) {
        if (number < 0 || number >= COUNT) {
            throw new IllegalArgumentException("Invented postcodes are numbered 0 to " + (COUNT - 1));
        }
        int district = FIRST_DISTRICT + number / PER_DISTRICT;
        return of(district, number % PER_DISTRICT / PER_SECTOR, number % PER_SECTOR);
    }

    public static Postcode of(int district, int sector, int unit) {
        char first = LETTERS.charAt(unit / LETTERS.length());
        char second = LETTERS.charAt(unit % LETTERS.length());
        return Postcode.parse(Postcode.INVENTED_AREA + district + sector + first + second);
    }
}
