package org.kith.matching.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.kith.engine.index.Why;
import org.kith.engine.model.Ids;
import org.kith.engine.rule.Verdict;
import org.kith.matching.MatchingConfig;
import org.kith.matching.model.Need;
import org.kith.matching.model.Offer;
import org.kith.matching.model.OfferFacts;
import org.kith.matching.model.Offers;
import org.kith.matching.model.Volunteers;

/** Makes stored needs and offers ready for the engine, as they are today. Works inside a transaction. */
@ApplicationScoped
public class Asking {
    private final Words words;
    private final Offers offers;
    private final Volunteers volunteers;
    private final MatchingConfig config;
    private final Clock clock;

    Asking(Words words, Offers offers, Volunteers volunteers, MatchingConfig config, Clock clock) {
        this.words = words;
        this.offers = offers;
        this.volunteers = volunteers;
        this.config = config;
        this.clock = clock;
    }

    /** The need in the engine's words. */
    public org.kith.engine.model.Need of(Need need) {
        return words.need(
                need.facts(),
                today(),
                Ids.of(offers.refusedBy(need.familyId())),
                offers.helped(need.familyId(), need.kind()).orElse(org.kith.engine.model.Need.NO_OFFER));
    }

    /** A need and how the engine knows it today. */
    public record Asked(Need need, org.kith.engine.model.Need inWords) {}

    /** The need, made ready once to be compared with many offers. */
    public Asked about(Need need) {
        return new Asked(need, of(need));
    }

    /** Why the offer could or could not serve the need today, read from the tables and not from the index. */
    public Why why(Need need, Offer offer) {
        return why(about(need), offer);
    }

    /** The same for a need that was made ready. */
    public Why why(Asked about, Offer offer) {
        Need need = about.need();
        OfferFacts facts = offer.facts(volunteers.findById(offer.volunteerId()));
        org.kith.engine.model.Offer asked = words.offer(facts, today());
        Why why = Why.of(about.inWords(), asked, words.scoring(), words.vocabulary());
        return new Why(
                why.need(),
                why.offer(),
                why.feasible() && offer.missing().isEmpty(),
                why.verdicts().stream()
                        .map(verdict -> withLaw(verdict, need, asked))
                        .map(verdict -> withRatio(verdict, facts))
                        .map(verdict -> MissingChecks.in(verdict, offer.missing()))
                        .toList(),
                why.score());
    }

    /** Of the rules only that of the check stands on a law. */
    private Verdict withLaw(Verdict verdict, Need need, org.kith.engine.model.Offer offer) {
        return verdict.basis().isEmpty()
                ? verdict
                : new Verdict(
                        verdict.rule(),
                        verdict.holds(),
                        verdict.reason(),
                        LawOfTheDay.basis(need.kind(), offer.level(), today()));
    }

    /** Where the ratio is what leaves no place, it says so. */
    private Verdict withRatio(Verdict verdict, OfferFacts facts) {
        if (verdict.holds()
                || facts.left(Integer.MAX_VALUE) == 0
                || !RuleCode.of(verdict).equals(RuleCode.CAPACITY)) {
            return verdict;
        }
        return LawOfTheDay.ratio(facts.kind(), facts.ages(), today())
                .map(ratio -> new Verdict(
                        verdict.rule(),
                        false,
                        "The offer has room for " + facts.capacity() + "; one adult alone looks after " + ratio.most()
                                + " children of these ages at most.",
                        Optional.of(ratio.basis())))
                .orElse(verdict);
    }

    /** The day of a match made now. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), config.timeZone());
    }
}
