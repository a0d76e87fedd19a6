package org.kith.offers.suitability;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.kith.contracts.checks.CheckRules;
import org.kith.contracts.checks.ValidityRule;

/** The last day on which something seen counts: by the file of rules, or earlier where the network says so. */
@Singleton
public class Validity {
    private final CheckRules rules = CheckRules.published();
    private final Policy policy;

    Validity(Policy policy) {
        this.policy = policy;
    }

    /** Last day of a check or an assessed home that was issued on a day, by the rules of today. */
    public LocalDate ofCheck(CheckKind kind, LocalDate issuedOn, LocalDate today) {
        return kind == CheckKind.OVERNIGHT_ASSESSMENT
                ? last(ValidityRule.HOME_ASSESSMENT, policy.overnightAssessmentValidity(), issuedOn, today)
                : last(ValidityRule.CHECK, policy.checkValidity(), issuedOn, today);
    }

    /** Last day of a course that was completed on a day, by the rules of today. */
    public LocalDate ofTraining(LocalDate completedOn, LocalDate today) {
        return last(ValidityRule.TRAINING, policy.trainingValidity(), completedOn, today);
    }

    private LocalDate last(String of, Optional<Period> network, LocalDate from, LocalDate today) {
        LocalDate most = from.plus(rules.validity(of, today).atMost());
        return network.map(from::plus).filter(day -> day.isBefore(most)).orElse(most);
    }
}
