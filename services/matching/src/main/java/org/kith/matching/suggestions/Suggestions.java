package org.kith.matching.suggestions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.kith.engine.index.Suggestion;
import org.kith.engine.index.Why;
import org.kith.engine.score.Score;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.matching.access.MatchingAccess;
import org.kith.matching.engine.Asking;
import org.kith.matching.engine.LiveIndex;
import org.kith.matching.engine.Planner;
import org.kith.matching.model.Need;
import org.kith.matching.model.NeedFacts;
import org.kith.matching.model.Offer;
import org.kith.matching.model.Offers;

/** Asks the engine for those who work on a need. */
@ApplicationScoped
class Suggestions {
    private static final int LOOKED_AT = 100;

    private final MatchingAccess access;
    private final Offers offers;
    private final Asking asking;
    private final LiveIndex index;
    private final Planner planner;
    private final Dear dear;

    Suggestions(MatchingAccess access, Offers offers, Asking asking, LiveIndex index, Planner planner, Dear dear) {
        this.access = access;
        this.offers = offers;
        this.asking = asking;
        this.index = index;
        this.planner = planner;
        this.dear = dear;
    }

    @Transactional
    SuggestionsView of(UUID needId, int limit) {
        Need need = access.needToWorkOn(needId, "suggestions.read");
        if (!need.state().wanted()) {
            return new SuggestionsView(needId, need.state().code(), List.of(), false, index.asOf());
        }
        org.kith.engine.model.Need asked = asking.of(need);
        LiveIndex.Found found = index.top(asked, limit);
        Map<Long, Offer> open = offers
                .open(found.suggestions().stream().map(Suggestion::offer).toList())
                .stream()
                .collect(Collectors.toMap(Offer::number, Function.identity()));
        LongFunction<List<String>> why = dear.near(asked);
        List<SuggestionView> items = new ArrayList<>();
        for (Suggestion suggestion : found.suggestions()) {
            Offer offer = open.get(suggestion.offer());
            // An offer may have closed since the index saw it.
            if (offer != null) {
                items.add(view(items.size() + 1, offer, suggestion.score(), why.apply(offer.number())));
            }
        }
        return new SuggestionsView(needId, need.state().code(), items, items.isEmpty(), found.asOf());
    }

    @Transactional
    WhyView why(UUID needId, UUID offerId) {
        Need need = access.needToWorkOn(needId, "why.read");
        if (need.state().over()) {
            throw Problem.of(ProblemType.WRONG_STATE, "The need is over, so nothing is compared with it any more.");
        }
        return offers.findByIdOptional(offerId)
                .map(offer -> why(asking.about(need), offer))
                .orElseGet(
                        () -> new WhyView(needId, offerId, false, List.of(OpenRule.neverHeardOf()), List.of(), null));
    }

    /** Looks at the nearest offers of the kind only: who lives far away breaks a rule more, and is of no use to anybody. */
    @Transactional
    OthersView others(UUID needId, int limit) {
        Need need = access.needToWorkOn(needId, "why.read");
        if (need.state().over()) {
            return new OthersView(needId, List.of());
        }
        NeedFacts facts = need.facts();
        Asking.Asked asked = asking.about(need);
        return new OthersView(
                needId,
                offers.nearest(need.kind(), facts.easting(), facts.northing(), LOOKED_AT).stream()
                        .map(offer -> why(asked, offer))
                        .filter(why -> !why.feasible())
                        .map(OthersView.Other::of)
                        .sorted(Comparator.comparingInt(other -> other.broken().size()))
                        .limit(limit)
                        .toList());
    }

    private WhyView why(Asking.Asked asked, Offer offer) {
        Need need = asked.need();
        Why why = asking.why(asked, offer);
        List<RuleView> rules = new ArrayList<>();
        rules.add(OpenRule.of(offer));
        why.verdicts().forEach(verdict -> rules.add(RuleView.of(verdict)));
        return new WhyView(
                need.id(),
                offer.id(),
                why.feasible() && offer.isOpen(),
                rules,
                terms(why.score()),
                why.score().points());
    }

    private SuggestionView view(int rank, Offer offer, Score score, List<String> why) {
        return new SuggestionView(
                rank,
                offer.id(),
                offer.volunteerId(),
                score.points(),
                terms(score),
                planner.price(offer.number()),
                why);
    }

    private static List<TermView> terms(Score score) {
        return score.terms().stream().map(TermView::of).toList();
    }
}
