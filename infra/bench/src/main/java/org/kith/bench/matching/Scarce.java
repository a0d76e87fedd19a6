package org.kith.bench.matching;

import java.util.ArrayList;
import java.util.List;
import org.kith.bench.matching.instance.Generator;
import org.kith.bench.matching.instance.Instance;
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.plan.StandingPlan;
import org.kith.engine.score.Scoring;
import org.kith.engine.score.Weights;

/**
 * A place with more needs than capacity.
 *
 * @param words the place's words
 * @param offers offers of exactly the capacity asked for
 * @param needs in the order they came
 */
record Scarce(Vocabulary words, List<Offer> offers, List<Need> needs) {
    /** A little below the generator's average, so that there are always offers enough to take from. */
    private static final double CAPACITY_PER_OFFER = 1.9;

    /** The generator's own density: eight offers a square kilometre. */
    static Scarce dense(Sizes sizes, long seed) {
        return make(densePlace(sizes), sizes.shortCapacity(), sizes.shortNeeds(), seed);
    }

    /** The same with the needs of several periods in a row. */
    static Scarce dense(Sizes sizes, int periods, long seed) {
        return make(densePlace(sizes), sizes.shortCapacity(), periods * sizes.shortNeeds(), seed);
    }

    private static int densePlace(Sizes sizes) {
        return (int) (sizes.shortCapacity() / CAPACITY_PER_OFFER) + 5;
    }

    /** The same people over the land of the plan for the whole network: some 0.7 offers a square kilometre, many towns. */
    static Scarce wide(Sizes sizes, long seed) {
        return wide(sizes, 1, seed);
    }

    /** The same with the needs of several periods in a row. */
    static Scarce wide(Sizes sizes, int periods, long seed) {
        int place = Math.max(densePlace(sizes), sizes.planOffers());
        return make(place, sizes.shortCapacity(), periods * sizes.shortNeeds(), seed);
    }

    private static Scarce make(int place, int capacity, int needs, long seed) {
        int left = capacity;
        Instance instance = Generator.generate(place, needs, seed);
        List<Offer> offers = new ArrayList<>();
        for (Offer offer : instance.offers()) {
            if (left > 0) {
                offers.add(offer.withCapacity(Math.min(left, offer.capacity())));
                left -= offers.getLast().capacity();
            }
        }
        return new Scarce(instance.words(), offers, instance.needs());
    }

    /** The most needs any plan could serve: the best plan where every need is worth the same and every pair as well. */
    int most() {
        List<Need> alike =
                needs.stream().map(need -> need.toBuilder().urgency(0).build()).toList();
        Scoring counting = new Scoring(new Weights(0, 25_000, 0, 0, 0, 0, 0, 0, 1));
        return new StandingPlan(counting, words, offers, alike)
                .publish()
                .assignments()
                .size();
    }
}
