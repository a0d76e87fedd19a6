package org.kith.offers.kind;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import org.kith.contracts.checks.CheckRules;
import org.kith.contracts.vocabulary.Kind;
import org.kith.kit.problem.Problem;
import org.kith.offers.suitability.VettingRequirements;

/** Shows every kind of help with the rules of a day. */
@ApplicationScoped
class ReadKinds {
    private final CheckRules rules = CheckRules.published();

    KindsView on(LocalDate day) {
        return new KindsView(
                day, Arrays.stream(Kind.values()).map(kind -> view(kind, day)).toList());
    }

    private KindView view(Kind kind, LocalDate day) {
        return VettingRequirements.find(rules, kind.closeness(), true, day)
                .flatMap(regular -> VettingRequirements.find(rules, kind.closeness(), false, day)
                        .map(occasional -> KindView.of(kind, regular, occasional)))
                .orElseThrow(() -> Problem.field("on", "range", "No rules are known for that day."));
    }
}
