package org.kith.matching.suggestions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.price.Scarcity;
import org.kith.matching.engine.EngineMapper;
import org.kith.matching.engine.LiveIndex;
import org.kith.matching.engine.Planner;

/** Explains the price of an offer in the plan in words: what few others can do, and who else could use its space. */
@ApplicationScoped
class ScarcityReasons {
    /** Smaller counts are not given, because they could identify a family. */
    private static final int SMALLEST_COUNT = 5;

    private final LiveIndex index;
    private final Planner planner;
    private final EngineMapper mapper;

    ScarcityReasons(LiveIndex index, Planner planner, EngineMapper mapper) {
        this.index = index;
        this.planner = planner;
        this.mapper = mapper;
    }

    /** The reasons by offer, for a need. */
    LongFunction<List<String>> forNeed(NeedProfile need) {
        Scarcity scarcity = index.scarcity(need, mapper);
        return offer -> {
            List<String> reasons = new ArrayList<>();
            scarcity.reason(offer).ifPresent(reasons::add);
            long others = othersWaiting(need, offer);
            if (others > 0) {
                reasons.add(
                        others < SMALLEST_COUNT
                                ? "Others who wait could use this space."
                                : others + " others who wait could use this space.");
            }
            return reasons;
        };
    }

    /** Counted only if the plan has a price for the offer; otherwise there is a space for everybody who needs one. */
    private long othersWaiting(NeedProfile need, long offer) {
        Long price = planner.price(offer);
        return price == null || price == 0
                ? 0
                : planner.last()
                        .flatMap(plan -> index.find(offer).map(found -> plan.couldServe(found, need.id())))
                        .orElse(0L);
    }
}
