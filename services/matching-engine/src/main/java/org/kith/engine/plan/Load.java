package org.kith.engine.plan;

/**
 * What a volunteer is already asked to carry.
 *
 * @param carrying needs the volunteer serves now
 * @param asksLeft needs the volunteer may still be asked for this week, over all offers
 */
public record Load(int carrying, int asksLeft) {
    /** Carries nothing and may be asked for anything. */
    public static final Load NONE = new Load(0, Integer.MAX_VALUE);

    public Load {
        if (carrying < 0 || asksLeft < 0) {
            throw new IllegalArgumentException("a load must not be below 0: " + carrying + ", " + asksLeft);
        }
    }
}
