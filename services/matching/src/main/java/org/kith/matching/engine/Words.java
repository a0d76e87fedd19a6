package org.kith.matching.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.kith.contracts.vocabulary.Kind;
import org.kith.engine.model.Closeness;
import org.kith.engine.model.Contact;
import org.kith.engine.model.Gender;
import org.kith.engine.model.GenderAsked;
import org.kith.engine.model.Ids;
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.model.Risk;
import org.kith.engine.model.Slots;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.rule.Ratio;
import org.kith.engine.score.Scoring;
import org.kith.engine.score.Weights;
import org.kith.matching.MatchingConfig;
import org.kith.matching.model.Clearance;
import org.kith.matching.model.NeedFacts;
import org.kith.matching.model.OfferFacts;

/** Puts what was heard into the engine's words. One vocabulary serves the whole life of the service. */
@ApplicationScoped
public class Words {
    /** A kind that asks for no check has no last day; where a need asks for one all the same, nothing counts. */
    private static final int NEVER = (int) LocalDate.of(1, 1, 1).toEpochDay();

    private final Vocabulary vocabulary = new Vocabulary();
    private final Scoring scoring;
    private final NetworkTerms terms;

    Words(MatchingConfig config) {
        scoring = new Scoring(weights(config.weights()));
        terms = NetworkTerms.of(config.terms());
        // What the engine would not take stops the service when it starts, not when the first plan is made.
        terms.terms();
    }

    private static Weights weights(MatchingConfig.Weighing set) {
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

    /** The network's words as the engine's numbers. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** How pairs are scored. */
    public Scoring scoring() {
        return scoring;
    }

    /** What the network wants of its plan besides value. */
    public NetworkTerms terms() {
        return terms;
    }

    /** An offer in the engine's words, with as many places as the ratio of the day allows. */
    public Offer offer(OfferFacts facts, LocalDate day) {
        Clearance clearance = facts.clearance();
        int until = clearance.validUntil() == null
                ? NEVER
                : (int) clearance.validUntil().toEpochDay();
        return Offer.builder(facts.number(), vocabulary.kind(facts.kind()))
                .volunteer(facts.volunteerNumber())
                .at(facts.easting(), facts.northing(), facts.radiusMetres())
                .checked(clearance.level(), until)
                .gender(Gender.valueOf(facts.gender()))
                .ages(vocabulary.ages(facts.ages()))
                .slots(Slots.parse(facts.slots()))
                .languages(vocabulary.languages(facts.languages()))
                .capacity(facts.left(LawOfTheDay.ratio(facts.kind(), facts.ages(), day)
                        .map(Ratio::most)
                        .orElse(Integer.MAX_VALUE)))
                .build();
    }

    /**
     * A need in the engine's words.
     *
     * @param day the day of the match
     * @param refused offers of volunteers with whom there was a no
     * @param helped the offer that helped the family before, or {@link Need#NO_OFFER}
     */
    public Need need(NeedFacts facts, LocalDate day, Ids refused, long helped) {
        Contact contact = contact(facts.kind());
        return Need.builder(facts.number(), vocabulary.kind(facts.kind()))
                .at(facts.easting(), facts.northing(), vocabulary.zone(facts.zone()))
                .level(facts.level())
                .contact(contact)
                .day((int) day.toEpochDay())
                .gender(facts.gender() == null ? GenderAsked.ANY : GenderAsked.valueOf(facts.gender()))
                .age(contact.closeness() == Closeness.NO_CONTACT ? Need.NO_AGE : vocabulary.age(facts.ageBand()))
                .slots(Slots.parse(facts.slots()))
                .languages(language(facts.languageRequired()), language(facts.languagePreferred()))
                .knownOffer(helped)
                .urgency(facts.urgency())
                .risk(facts.riskBand().equals("low") ? Risk.LOW : Risk.MEDIUM)
                .saidNo(refused)
                .build();
    }

    private int language(String code) {
        return code == null ? Need.NO_LANGUAGE : vocabulary.language(code);
    }

    /**
     * The least that the law asks for this kind. Whether help is regular, and so asks for more, is known to the offers
     * service alone: it opens an offer only when that is cleared, and pauses it when the law of the day asks for more. A kind
     * that this version does not know asks for the level that the need names.
     */
    private static Contact contact(String kind) {
        return closeness(kind).map(known -> new Contact(known, false)).orElse(Contact.NOT_STATED);
    }

    /** How close a kind comes to children; empty for a kind that this version does not know. */
    static Optional<Closeness> closeness(String kind) {
        return Kind.find(kind).map(known -> Closeness.valueOf(known.closeness().name()));
    }
}
