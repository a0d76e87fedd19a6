package org.kith.matching.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.kith.engine.index.Explanation;
import org.kith.engine.model.IdSet;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.rule.Verdict;
import org.kith.kit.time.UkCalendar;
import org.kith.matching.model.DeclinedPairs;
import org.kith.matching.model.KnownOffer;
import org.kith.matching.model.KnownOfferRepository;
import org.kith.matching.model.KnownVolunteerRepository;
import org.kith.matching.model.OfferFacts;
import org.kith.matching.model.OpenNeed;
import org.kith.matching.model.Standing;

/**
 * Converts stored needs and offers to engine profiles for today, and explains pairs. Must be called in a transaction.
 */
@ApplicationScoped
public class PairExplainer {
    private final EngineMapper mapper;
    private final KnownOfferRepository offers;
    private final KnownVolunteerRepository volunteers;
    private final DeclinedPairs declinedPairs;
    private final UkCalendar calendar;

    PairExplainer(
            EngineMapper mapper,
            KnownOfferRepository offers,
            KnownVolunteerRepository volunteers,
            DeclinedPairs declinedPairs,
            UkCalendar calendar) {
        this.mapper = mapper;
        this.offers = offers;
        this.volunteers = volunteers;
        this.declinedPairs = declinedPairs;
        this.calendar = calendar;
    }

    /** The profile of a need today. */
    public NeedProfile profileOf(OpenNeed need) {
        return mapper.need(
                need.facts(),
                today(),
                IdSet.of(declinedPairs.offersOf(need.familyId())),
                offers.lastHelper(need.familyId(), need.kind()).orElse(NeedProfile.NO_OFFER));
    }

    /** A need with its profile of today. */
    public record PreparedNeed(OpenNeed need, NeedProfile profile) {}

    /** Prepares a need for comparison with many offers. */
    public PreparedNeed prepare(OpenNeed need) {
        return new PreparedNeed(need, profileOf(need));
    }

    /** Why the offer could or could not serve the need today, read from the tables and not from the index. */
    public Explanation explain(OpenNeed need, KnownOffer offer) {
        return explain(prepare(need), offer);
    }

    /** The same for a prepared need. */
    public Explanation explain(PreparedNeed prepared, KnownOffer offer) {
        OfferFacts facts = offer.facts(
                volunteers.findById(offer.volunteerId()),
                offers.takenBeside(offer, CheckRulesInForce.kindsWithRatio(today())));
        OfferProfile asked = mapper.offer(facts, today());
        Explanation explanation = Explanation.of(prepared.profile(), asked, mapper.scoring(), mapper.vocabulary());
        return new Explanation(
                explanation.need(),
                explanation.offer(),
                explanation.feasible() && offer.missing().isEmpty(),
                explanation.verdicts().stream()
                        .map(verdict -> withRatio(verdict, facts))
                        .map(verdict -> MissingChecks.in(verdict, offer.missing()))
                        .toList(),
                explanation.score());
    }

    /** The standing of the volunteer behind an offer. */
    public Standing standing(KnownOffer offer) {
        return volunteers.findById(offer.volunteerId()).standing();
    }

    /** Adds the ratio as the reason if it is what leaves no space. */
    private Verdict withRatio(Verdict verdict, OfferFacts facts) {
        if (verdict.holds() || facts.left() == 0 || !RuleCode.of(verdict).equals(RuleCode.SPACE_LEFT)) {
            return verdict;
        }
        return CheckRulesInForce.ratio(facts.kind(), facts.ages(), today())
                .map(ratio -> new Verdict(
                        verdict.rule(),
                        false,
                        "The offer has room for " + facts.capacity() + "; one adult alone looks after " + ratio.most()
                                + " children of these ages at most"
                                + (facts.takenBeside() == 0
                                        ? "."
                                        : ", and the volunteer helps " + facts.takenBeside()
                                                + " with other offers at the same times."),
                        Optional.of(ratio.basis())))
                .orElse(verdict);
    }

    /** The day of a match made now. */
    public LocalDate today() {
        return calendar.today();
    }
}
