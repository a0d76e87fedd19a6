package org.kith.matching.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.kith.contracts.vocabulary.Closeness;
import org.kith.engine.model.ChildContact;
import org.kith.engine.model.Gender;
import org.kith.engine.model.GenderRequirement;
import org.kith.engine.model.IdSet;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Risk;
import org.kith.engine.model.Slots;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.score.Scoring;
import org.kith.engine.score.Weights;
import org.kith.matching.model.Clearance;
import org.kith.matching.model.NeedFacts;
import org.kith.matching.model.OfferFacts;

/** Converts stored needs and offers to the engine's profiles. One vocabulary is used for the whole life of the service. */
@ApplicationScoped
public class EngineMapper {
    /** Expiry of an offer without checks: long ago, so that it never meets a need that requires one. */
    private static final int NEVER = (int) LocalDate.of(1, 1, 1).toEpochDay();

    private final Vocabulary vocabulary = new Vocabulary();
    private final Scoring scoring;
    private final NetworkObjectives objectives;

    EngineMapper(MatchingConfig config) {
        scoring = new Scoring(weights(config.weights()));
        objectives = NetworkObjectives.of(config.objectives());
        // Invalid settings stop the service at startup, not when the first plan is made.
        objectives.forEngine();
    }

    private static Weights weights(MatchingConfig.ScoreWeights set) {
        return new Weights(
                set.nearness(),
                set.reach(),
                set.slot(),
                set.slotsCounted(),
                set.preferredLanguage(),
                set.known(),
                set.levelAbove(),
                set.constant(),
                set.urgency());
    }

    /** The engine's numbers for the network's codes. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The scoring with the network's weights. */
    public Scoring scoring() {
        return scoring;
    }

    /** What the network wants of its plan besides value. */
    public NetworkObjectives objectives() {
        return objectives;
    }

    /** The profile of an offer, with its spaces capped by the ratio in force on the day, over all offers of the volunteer. */
    public OfferProfile offer(OfferFacts facts, LocalDate day) {
        Clearance clearance = facts.clearance();
        int until = clearance.validUntil() == null
                ? NEVER
                : (int) clearance.validUntil().toEpochDay();
        return OfferProfile.builder(facts.number(), vocabulary.kind(facts.kind()))
                .volunteer(facts.volunteerNumber())
                .at(facts.easting(), facts.northing(), facts.radiusMetres())
                .checked(clearance.level(), until)
                .gender(Gender.valueOf(facts.gender()))
                .ages(vocabulary.ages(facts.ages()))
                .slots(Slots.parse(facts.slots()))
                .languages(vocabulary.languages(facts.languages()))
                .capacity(CheckRulesInForce.ratio(facts.kind(), facts.ages(), day)
                        .map(ratio -> facts.left(ratio.most()))
                        .orElseGet(facts::left))
                .build();
    }

    /**
     * The profile of a need.
     *
     * @param day the day of the match
     * @param declined offers of volunteers who declined the family or were declined by it
     * @param lastHelper the offer that helped the family before, or {@link NeedProfile#NO_OFFER}
     */
    public NeedProfile need(NeedFacts facts, LocalDate day, IdSet declined, long lastHelper) {
        ChildContact contact = contact(facts.kind(), facts.regular());
        return NeedProfile.builder(facts.number(), vocabulary.kind(facts.kind()))
                .at(facts.easting(), facts.northing(), vocabulary.zone(facts.zone()))
                .level(facts.level())
                .contact(contact)
                .day((int) day.toEpochDay())
                .gender(facts.gender() == null ? GenderRequirement.ANY : GenderRequirement.valueOf(facts.gender()))
                .age(
                        contact.closeness()
                                        .filter(closeness -> closeness == Closeness.NO_CONTACT)
                                        .isPresent()
                                ? NeedProfile.NO_AGE
                                : vocabulary.age(facts.ageBand()))
                .slots(Slots.parse(facts.slots()))
                .languages(language(facts.languageRequired()), language(facts.languagePreferred()))
                .knownOffer(lastHelper)
                .urgency(facts.urgency())
                .risk(facts.riskBand().equals("low") ? Risk.LOW : Risk.MEDIUM)
                .declinedOffers(declined)
                .build();
    }

    private int language(String code) {
        return code == null ? NeedProfile.NO_LANGUAGE : vocabulary.language(code);
    }

    /** What the need asks for of its kind, every week or now and then: the law may require another check for each. */
    private static ChildContact contact(String kind, boolean regular) {
        return CheckRulesInForce.closeness(kind)
                .map(closeness -> ChildContact.of(closeness, regular))
                .orElse(ChildContact.NOT_STATED);
    }
}
