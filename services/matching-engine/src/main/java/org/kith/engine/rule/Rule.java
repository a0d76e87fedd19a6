package org.kith.engine.rule;

import java.util.Locale;
import java.util.Optional;
import org.kith.contracts.checks.Basis;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Vocabulary;

/** A hard rule: a pair that breaks it cannot be matched. */
public interface Rule {
    /** Whether the pair keeps this rule. */
    boolean holds(NeedProfile need, OfferProfile offer);

    /** The reason for the result, in words a coordinator understands. */
    String reason(NeedProfile need, OfferProfile offer, Vocabulary vocabulary);

    /** The law or policy behind it on the day of the match, if any. */
    default Optional<Basis> basis(NeedProfile need) {
        return Optional.empty();
    }

    /** The rule as a sentence, from the name of its class. */
    default String sentence() {
        String spaced = getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ");
        return spaced.charAt(0) + spaced.substring(1).toLowerCase(Locale.ROOT);
    }

    /** The verdict on a pair with its reason. */
    default Verdict verdict(NeedProfile need, OfferProfile offer, Vocabulary vocabulary) {
        return new Verdict(sentence(), holds(need, offer), reason(need, offer, vocabulary), basis(need));
    }
}
