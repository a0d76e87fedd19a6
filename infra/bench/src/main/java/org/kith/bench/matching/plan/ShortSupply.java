package org.kith.bench.matching.plan;

import java.util.ArrayList;
import java.util.List;
import org.kith.bench.matching.instance.Generator;
import org.kith.bench.matching.instance.Instance;
import org.kith.bench.matching.suite.Sizes;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.plan.StandingPlan;
import org.kith.engine.score.Scoring;
import org.kith.engine.score.Weights;

/**
 * A scenario with more needs than capacity.
 *
 * @param words the vocabulary of the instance
 * @param offers offers with exactly the required capacity
 * @param needs in order of arrival
 */
public record ShortSupply(Vocabulary words, List<OfferProfile> offers, List<NeedProfile> needs) {
    /** A little below the generator's average, so that there are always enough offers. */
    private static final double CAPACITY_PER_OFFER = 1.9;

    /** The generator's own density: eight offers per square kilometre. */
    static ShortSupply dense(Sizes sizes, long seed) {
        return make(densePlace(sizes), sizes.shortCapacity(), sizes.shortNeeds(), seed);
    }

    /** The same with the needs of several consecutive periods. */
    static ShortSupply dense(Sizes sizes, int periods, long seed) {
        return make(densePlace(sizes), sizes.shortCapacity(), periods * sizes.shortNeeds(), seed);
    }

    private static int densePlace(Sizes sizes) {
        return (int) (sizes.shortCapacity() / CAPACITY_PER_OFFER) + 5;
    }

    /**
     * The same people over the area of the plan for the whole network: about 0.7 offers per square kilometre, many
     * towns.
     */
    static ShortSupply wide(Sizes sizes, long seed) {
        return wide(sizes, 1, seed);
    }

    /** The same with the needs of several consecutive periods. */
    static ShortSupply wide(Sizes sizes, int periods, long seed) {
        int place = Math.max(densePlace(sizes), sizes.planOffers());
        return make(place, sizes.shortCapacity(), periods * sizes.shortNeeds(), seed);
    }

    private static ShortSupply make(int place, int capacity, int needs, long seed) {
        int left = capacity;
        Instance instance = Generator.generate(place, needs, seed);
        List<OfferProfile> offers = new ArrayList<>();
        for (OfferProfile offer : instance.offers()) {
            if (left > 0) {
                offers.add(offer.withCapacity(Math.min(left, offer.capacity())));
                left -= offers.getLast().capacity();
            }
        }
        return new ShortSupply(instance.words(), offers, instance.needs());
    }

    /**
     * The largest number of needs that any plan could serve: the optimal plan if every need and every pair has the
     * same value.
     */
    int most() {
        List<NeedProfile> alike =
                needs.stream().map(need -> need.toBuilder().urgency(0).build()).toList();
        Scoring counting = new Scoring(new Weights(0, 25_000, 0, 0, 0, 0, 0, 0, 1));
        return new StandingPlan(counting, words, offers, alike)
                .publish()
                .assignments()
                .size();
    }
}
