package org.kith.engine.score;

/**
 * The weights of a score. A network may change these, but not the rules.
 *
 * @param nearness points at distance 0
 * @param reach metres over which nearness falls to 0
 * @param slot points for each shared slot
 * @param slotsCounted shared slots beyond this number add nothing
 * @param preferredLanguage points for speaking the language the family would prefer
 * @param known points for having helped this family before
 * @param levelAbove points subtracted for each check level above the required one, to keep highly checked volunteers
 *     for the needs that require them
 * @param constant points of every match
 * @param urgency value of serving a need in the plan, counted once plus once for each step of urgency
 */
public record Weights(
        int nearness,
        int reach,
        int slot,
        int slotsCounted,
        int preferredLanguage,
        int known,
        int levelAbove,
        int constant,
        int urgency) {

    /** The default weights. */
    public static final Weights STANDARD = new Weights(4000, 25_000, 500, 4, 1500, 1500, 250, 1000, 20_000);

    private static final int HIGHEST = 1_000_000;

    public Weights {
        within("nearness", nearness, 0, HIGHEST);
        within("reach", reach, 1, HIGHEST);
        within("slot", slot, 0, HIGHEST);
        within("slotsCounted", slotsCounted, 0, 21);
        within("preferredLanguage", preferredLanguage, 0, HIGHEST);
        within("known", known, 0, HIGHEST);
        within("levelAbove", levelAbove, 0, HIGHEST);
        within("constant", constant, 0, HIGHEST);
        within("urgency", urgency, 0, HIGHEST);
        if (nearness > 40L * reach) {
            throw new IllegalArgumentException("nearness may fall by at most 40 points a metre");
        }
    }

    // Every weight is at most a million, so a value stays below 2³¹ and a sum over a million needs below 2⁵³.
    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "weight " + name + " must be " + least + " to " + most + ", found " + value);
        }
    }
}
