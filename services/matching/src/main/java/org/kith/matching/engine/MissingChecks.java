package org.kith.matching.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kith.engine.rule.Verdict;

/** The missing checks of an offer in words for coordinators. Events of the offers service carry them as codes. */
final class MissingChecks {
    /** The rule about checks being valid on the day. */
    private static final String RULE = "check-must-count-on-the-day-of-the-match";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("check-missing", "The check this asks for has not been seen."),
            Map.entry("barred-list-missing", "The check that was seen leaves out the children's barred list."),
            Map.entry("check-expired", "The check that was seen has expired."),
            Map.entry("overnight-assessment-missing", "The home has not been assessed for a child's night."),
            Map.entry("overnight-assessment-expired", "The assessment of the home has expired."),
            Map.entry("references-missing", "Fewer good references have come than this asks for."),
            Map.entry("training-missing", "Training this asks for was not done."),
            Map.entry("training-expired", "Training this asks for has expired."),
            Map.entry("confirmation-missing", "A coordinator has not yet asked the volunteer about this offer."),
            Map.entry("under-review", "A coordinator is looking into something before this volunteer may help."),
            Map.entry("not-suitable", "A coordinator has decided that this volunteer may not help."));

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
