package org.kith.e2e.seed;

/**
 * How much to fill in. The same seed gives the same streets, kinds, outcomes and families.
 *
 * @param doors doors to knock on
 * @param offers how many of the knocks bring an offer
 * @param referrals families to refer
 * @param seed of the random choices
 */
public record SeedPlan(int doors, int offers, int referrals, long seed) {
    /** Checks the numbers. */
    public SeedPlan {
        if (doors < 0 || offers < 0 || referrals < 0 || offers > doors) {
            throw new IllegalArgumentException("doors, offers and referrals are 0 or more, and offers come from doors");
        }
    }
}
