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
import org.kith.engine.index.Explanation;
import org.kith.engine.index.Suggestion;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.score.Score;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.matching.access.MatchingAccess;
import org.kith.matching.engine.LiveIndex;
import org.kith.matching.engine.PairExplainer;
import org.kith.matching.engine.PairExplainer.PreparedNeed;
import org.kith.matching.engine.Planner;
import org.kith.matching.model.KnownOffer;
import org.kith.matching.model.KnownOfferRepository;
import org.kith.matching.model.NeedFacts;
import org.kith.matching.model.NewestEvent;
import org.kith.matching.model.OpenNeed;

/** Reads suggestions, and why or why not, for those who work on a need. */
@ApplicationScoped
class ReadSuggestions {
    /** Offers compared when near misses are asked for. Those further away break a rule more and are of no use. */
    private static final int COMPARED = 100;

    private final MatchingAccess access;
    private final KnownOfferRepository offers;
    private final PairExplainer explainer;
    private final LiveIndex index;
    private final Planner planner;
    private final ScarcityReasons scarcity;
    private final NewestEvent heard;

    ReadSuggestions(
            MatchingAccess access,
            KnownOfferRepository offers,
            PairExplainer explainer,
            LiveIndex index,
            Planner planner,
            ScarcityReasons scarcity,
            NewestEvent heard) {
        this.access = access;
        this.offers = offers;
        this.explainer = explainer;
        this.index = index;
        this.planner = planner;
        this.scarcity = scarcity;
        this.heard = heard;
    }

    @Transactional
    SuggestionsView best(UUID needId, int limit) {
        OpenNeed need = access.needToWorkOn(needId, "suggestions.read");
        if (!need.state().isWaiting()) {
            return new SuggestionsView(needId, need.state().code(), List.of(), false, index.asOf(), heard.at());
        }
        NeedProfile profile = explainer.profileOf(need);
        LiveIndex.Found found = index.top(profile, limit);
        Map<Long, KnownOffer> open =
                offers
                        .openByNumber(found.suggestions().stream()
                                .map(Suggestion::offer)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(KnownOffer::number, Function.identity()));
        LongFunction<List<String>> reasons = scarcity.forNeed(profile);
        List<SuggestionView> items = new ArrayList<>();
        for (Suggestion suggestion : found.suggestions()) {
            KnownOffer offer = open.get(suggestion.offer());
            // The offer may have closed since the index was updated.
            if (offer != null) {
                items.add(view(items.size() + 1, offer, suggestion.score(), reasons.apply(offer.number())));
            }
        }
        return new SuggestionsView(needId, need.state().code(), items, items.isEmpty(), found.asOf(), heard.at());
    }

    @Transactional
    ExplanationView explain(UUID needId, UUID offerId) {
        OpenNeed need = access.needToWorkOn(needId, "why.read");
        if (need.state().isOver()) {
            throw Problem.of(ProblemType.WRONG_STATE, "The need is over, so nothing is compared with it any more.");
        }
        return offers.findByIdOptional(offerId)
                .map(offer -> view(explainer.prepare(need), offer))
                .orElseGet(() -> new ExplanationView(
                        needId, offerId, false, List.of(OfferMustBeOpen.unknown()), List.of(), null));
    }

    @Transactional
    NearMissesView nearMisses(UUID needId, int limit) {
        OpenNeed need = access.needToWorkOn(needId, "why.read");
        if (need.state().isOver()) {
            return new NearMissesView(needId, List.of());
        }
        NeedFacts facts = need.facts();
        PreparedNeed prepared = explainer.prepare(need);
        return new NearMissesView(
                needId,
                offers.nearest(need.kind(), facts.easting(), facts.northing(), COMPARED).stream()
                        .map(offer -> view(prepared, offer))
                        .filter(explanation -> !explanation.feasible())
                        .map(NearMissesView.NearMiss::of)
                        .sorted(Comparator.comparingInt(miss -> miss.broken().size()))
                        .limit(limit)
                        .toList());
    }

    private ExplanationView view(PreparedNeed need, KnownOffer offer) {
        Explanation explanation = explainer.explain(need, offer);
        List<RuleView> rules = new ArrayList<>();
        RuleView open = OfferMustBeOpen.of(offer, explainer.standing(offer));
        rules.add(open);
        explanation.verdicts().forEach(verdict -> rules.add(RuleView.of(verdict)));
        return new ExplanationView(
                need.need().id(),
                offer.id(),
                explanation.feasible() && open.holds(),
                rules,
                terms(explanation.score()),
                explanation.score().points());
    }

    private SuggestionView view(int rank, KnownOffer offer, Score score, List<String> scarcityReasons) {
        return new SuggestionView(
                rank,
                offer.id(),
                offer.volunteerId(),
                score.points(),
                terms(score),
                planner.price(offer.number()),
                scarcityReasons);
    }

    private static List<TermView> terms(Score score) {
        return score.terms().stream().map(TermView::of).toList();
    }
}
