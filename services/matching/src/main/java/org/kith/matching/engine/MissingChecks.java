package org.kith.matching.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kith.engine.rule.Verdict;

/** The missing checks of an offer in words for coordinators. Events of the offers service carry them as codes. */
final class MissingChecks {
    /** The rule about checks being valid on the day. */
    private static final String RULE = "check-must-count-on-the-day-of-the-match";

    private static final Map<String, String> WORDS = Map.of(
            "check-missing", "The check this asks for has not been seen.",
            "barred-list-missing", "The check that was seen leaves out the children's barred list.",
            "check-expired", "The check that was seen has expired.",
            "overnight-assessment-missing", "The home has not been assessed for a child's night.",
            "overnight-assessment-expired", "The assessment of the home has expired.",
            "references-missing", "Fewer good references have come than this asks for.",
            "training-missing", "Training this asks for was not done.",
            "training-expired", "Training this asks for has expired.");

    private MissingChecks() {}

    /** The verdict with these checks missing: the rule about the day does not hold, and its reason names them. */
    static Verdict in(Verdict verdict, List<String> missing) {
        return missing.isEmpty() || !RuleCode.of(verdict).equals(RULE)
                ? verdict
                : new Verdict(verdict.rule(), false, words(missing), verdict.basis());
    }

    /** A code that this version does not know is given as it is. */
    private static String words(List<String> missing) {
        return missing.stream()
                .map(code -> WORDS.getOrDefault(code, "Missing: " + code + "."))
                .collect(Collectors.joining(" "));
    }
}
