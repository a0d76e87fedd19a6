package org.kith.engine.rule;

import java.util.Locale;
import java.util.Optional;
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.model.Vocabulary;

/** One hard rule: it holds for a pair or the pair is no match. */
public interface Rule {
    /** Whether this offer may serve this need as far as this rule goes. */
    boolean holds(Need need, Offer offer);

    /** Why it holds or not, in words a coordinator understands. */
    String reason(Need need, Offer offer, Vocabulary words);

    /** The law or policy behind it on the day of the match, where there is one. */
    default Optional<LegalBasis> basis(Need need) {
        return Optional.empty();
    }

    /** The rule as a sentence, from the name of its class. */
    default String sentence() {
        String spaced = getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ");
        return spaced.charAt(0) + spaced.substring(1).toLowerCase(Locale.ROOT);
    }

    /** The verdict on a pair with its words. */
    default Verdict verdict(Need need, Offer offer, Vocabulary words) {
        return new Verdict(sentence(), holds(need, offer), reason(need, offer, words), basis(need));
    }
}
