package org.kith.matching.suggestions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.kith.engine.model.Need;
import org.kith.engine.price.Scarcity;
import org.kith.matching.engine.LiveIndex;
import org.kith.matching.engine.Planner;
import org.kith.matching.engine.Words;

/** Puts into words why an offer is dear: a price that nobody understands is no reason. */
@ApplicationScoped
class Dear {
    /** Fewer than this are not counted out: a small number may name. */
    private static final int NAMING = 5;

    private final LiveIndex index;
    private final Planner planner;
    private final Words words;

    Dear(LiveIndex index, Planner planner, Words words) {
        this.index = index;
        this.planner = planner;
        this.words = words;
    }

    /** Looks once at everybody near; says then of each offer what few others near can do, and who else could use it. */
    LongFunction<List<String>> near(Need need) {
        Scarcity scarcity = index.scarcity(need, words);
        return offer -> {
            List<String> reasons = new ArrayList<>();
            scarcity.reason(offer).ifPresent(reasons::add);
            long others = others(need, offer);
            if (others > 0) {
                reasons.add(
                        others < NAMING
                                ? "Others who wait could use this place."
                                : others + " others who wait could use this place.");
            }
            return reasons;
        };
    }

    /** Counted only where the plan has a price for it: everywhere else there is a place for everybody who needs one. */
    private long others(Need need, long offer) {
        Long price = planner.price(offer);
        return price == null || price == 0
                ? 0
                : planner.last()
                        .flatMap(plan -> index.find(offer).map(found -> plan.couldServe(found, need.id())))
                        .orElse(0L);
    }
}
