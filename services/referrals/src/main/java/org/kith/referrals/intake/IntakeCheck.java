package org.kith.referrals.intake;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;
import org.kith.kit.problem.FieldErrors;
import org.kith.kit.problem.Violations;

/** Checks form and rules together, so that the sender is told everything at once. */
@ApplicationScoped
class IntakeCheck {
    private final Validator validator;
    private final List<IntakeRule> rules;

    IntakeCheck(Validator validator, @All List<IntakeRule> rules) {
        this.validator = validator;
        this.rules = rules;
    }

    /** @throws org.kith.kit.problem.Problem with every field that is wrong */
    void check(IntakeRule.Case referral) {
        FieldErrors errors = new FieldErrors();
        Violations.of(validator.validate(referral.sent()))
                .forEach(error -> errors.add(error.pointer(), error.code(), error.detail()));
        rules.forEach(rule -> rule.check(referral, errors));
        errors.throwIfAny();
    }
}
