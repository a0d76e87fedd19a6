package org.kith.engine.plan;

/**
 * What a volunteer already carries.
 *
 * @param carrying needs the volunteer serves now
 * @param asksLeft needs the volunteer may still be asked for this week, over all offers
 */
public record VolunteerLoad(int carrying, int asksLeft) {
    /** No load and no limit. */
    public static final VolunteerLoad NONE = new VolunteerLoad(0, Integer.MAX_VALUE);

    public VolunteerLoad {
        if (carrying < 0 || asksLeft < 0) {
            throw new IllegalArgumentException("a load must not be below 0: " + carrying + ", " + asksLeft);
        }
    }
}
