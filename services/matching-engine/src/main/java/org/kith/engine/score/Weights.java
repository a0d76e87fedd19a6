package org.kith.engine.score;

/**
 * What the terms of a score are worth. A network may change these, never the rules.
 *
 * @param nearness points at no distance
 * @param reach metres over which nearness falls to nothing
 * @param slot points for each shared slot
 * @param slotsCounted shared slots beyond this many add nothing
 * @param preferredLanguage points for speaking the language the family would like
 * @param known points for having helped this family before
 * @param levelAbove points taken for each check level above what is asked: do not waste the few who may work unsupervised
 * @param constant points every match has
 * @param urgency worth of serving a need in the plan, once and once more for each step of urgency
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

    /** The default of every network. */
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
