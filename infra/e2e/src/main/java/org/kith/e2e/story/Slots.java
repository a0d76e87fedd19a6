package org.kith.e2e.story;

/** Weekly slots as 21 characters: Monday morning, afternoon, evening ... Sunday evening. */
public final class Slots {
    /** Any time. */
    public static final String ANY = "1".repeat(21);

    private static final String DAYS = "MoTuWeThFrSaSu";

    private Slots() {}

    /** The evenings of days such as {@code TuTh}. */
    public static String evenings(String days) {
        StringBuilder slots = new StringBuilder("0".repeat(21));
        for (int i = 0; i < days.length(); i += 2) {
            slots.setCharAt(DAYS.indexOf(days.substring(i, i + 2)) / 2 * 3 + 2, '1');
        }
        return slots.toString();
    }
}
