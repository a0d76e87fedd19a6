package org.kith.bench.matching.instance;

import java.util.SplittableRandom;

/**
 * A town of the generator.
 *
 * @param zone its name
 * @param x metres east of its centre
 * @param y metres north of its centre
 * @param radius metres to the edge of its inner ring; the outer ring ends at twice that
 * @param poverty 0 to 1: how much more its people ask for
 * @param language the language spoken here besides English
 */
record Town(String zone, int x, int y, double radius, double poverty, int language) {
    /** Metres from the centre, uniform over the inner ring for most and over the outer for the rest. */
    double distance(SplittableRandom random) {
        boolean inner = random.nextInt(100) < 65;
        double share = random.nextDouble();
        return radius * (inner ? Math.sqrt(share) : Math.sqrt(1 + 3 * share));
    }
}
