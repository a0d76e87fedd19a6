package org.kith.referrals.intake.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.kith.contracts.vocabulary.RiskBand;
import org.kith.kit.problem.FieldErrors;
import org.kith.referrals.intake.IntakeRule;
import org.kith.referrals.intake.NewReferral;
import org.kith.referrals.model.LawfulBasis;

/**
 * Consent to share is given, by somebody, not in the future. A child at high risk is referred without it when the sharing
 * has another lawful basis: consent must not prevent safeguarding (Working Together to Safeguard
 * Children, on information sharing).
 */
@ApplicationScoped
class TheFamilyMustHaveAgreedToBeReferred implements IntakeRule {
    @Override
    public void check(Case referral, FieldErrors errors) {
        var consent = referral.sent().consent();
        if (consent == null) {
            errors.add("/consent", "consent-missing", "Ask the family, and say what they agreed to.");
            return;
        }
        if (!Boolean.TRUE.equals(consent.toShare())) {
            errors.require(
                    highRiskOnAnotherBasis(referral.sent()),
                    "/consent/toShare",
                    "consent-missing",
                    "The family must agree to the referral, unless risk is high and sharing has another lawful basis.");
            return;
        }
        errors.require(
                consent.givenBy() != null && !consent.givenBy().isBlank(),
                "/consent/givenBy",
                "required",
                "Say who agreed.");
        errors.require(consent.givenOn() != null, "/consent/givenOn", "required", "Say when the family agreed.");
        errors.require(
                consent.givenOn() == null || !consent.givenOn().isAfter(referral.today()),
                "/consent/givenOn",
                "in-future",
                "Consent cannot be given on a day to come.");
    }

    private static boolean highRiskOnAnotherBasis(NewReferral sent) {
        return RiskBand.HIGH.code().equals(sent.riskBand())
                && sent.sharing().stream()
                        .filter(Objects::nonNull)
                        .noneMatch(sharing -> LawfulBasis.CONSENT.code().equals(sharing.lawfulBasis()));
    }
}
