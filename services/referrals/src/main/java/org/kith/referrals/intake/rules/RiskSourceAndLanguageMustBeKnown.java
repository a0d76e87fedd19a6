package org.kith.referrals.intake.rules;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.vocabulary.RiskBand;
import org.kith.kit.problem.FieldErrors;
import org.kith.referrals.codes.CensusSource;
import org.kith.referrals.codes.Languages;
import org.kith.referrals.intake.IntakeRule;

/** Codes are among those the network and the Children in Need census know. */
@ApplicationScoped
class RiskSourceAndLanguageMustBeKnown implements IntakeRule {
    @Override
    public void check(Case referral, FieldErrors errors) {
        String risk = referral.sent().riskBand();
        errors.require(
                blank(risk) || RiskBand.find(risk).isPresent(), "/riskBand", "unknown-code", "low, medium or high.");
        String source = referral.sent().source();
        errors.require(
                blank(source) || CensusSource.known(source),
                "/source",
                "unknown-code",
                "A referral source of the Children in Need census, 1A to 10.");
        var family = referral.sent().family();
        errors.require(
                family == null || Languages.known(family.language()),
                "/family/language",
                "unknown-language",
                Languages.REMEDY);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
