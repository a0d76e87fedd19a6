package org.kith.referrals.intake.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.kith.contracts.vocabulary.RiskBand;
import org.kith.kit.problem.FieldErrors;
import org.kith.referrals.agreement.AgreementSent;
import org.kith.referrals.agreement.Purpose;
import org.kith.referrals.agreement.Statement;
import org.kith.referrals.intake.IntakeRule;
import org.kith.referrals.intake.NewReferral;
import org.kith.referrals.model.LawfulBasis;

/**
 * The family agrees to be referred, by what is sent or by what is on record. A child at high risk is referred without it when
 * the sharing has another lawful basis: consent must not prevent safeguarding (Working Together to Safeguard Children, on
 * information sharing).
 */
@ApplicationScoped
class TheFamilyMustHaveAgreedToBeReferred implements IntakeRule {
    private static final String MISSING = "agreement-missing";

    @Override
    public void check(Case referral, FieldErrors errors) {
        AgreementSent sent = referral.sent().agreement();
        if (sent != null) {
            Statement.check(sent, "/agreement", referral.children(), referral.today(), errors);
            Statement.checkCouncil(sent, "/agreement", referral.sender(), errors);
        }
        // A yes in another record is none to this referral, which may be of another child of that name: who makes a
        // record asks.
        boolean asked = referral.sent().familyId() != null
                || (sent != null && sent.given().contains(Purpose.REFER.code()));
        if ((asked && referral.agreed().test(Purpose.REFER)) || highRiskOnAnotherBasis(referral.sent())) {
            return;
        }
        if (sent == null) {
            errors.add("/agreement", MISSING, "Ask the family, and say what they agreed to.");
        } else if (!sent.given().contains(Purpose.REFER.code())) {
            errors.add(
                    "/agreement/given",
                    MISSING,
                    "The family must agree to the referral, unless risk is high and sharing has another lawful basis.");
        } else if (Statement.isReadable(sent)) {
            errors.add(
                    "/agreement/given",
                    "not-in-force",
                    "The family took this back after that day, or somebody who may decide says no.");
        }
    }

    private static boolean highRiskOnAnotherBasis(NewReferral sent) {
        return RiskBand.HIGH.code().equals(sent.riskBand())
                && sent.sharing().stream()
                        .filter(Objects::nonNull)
                        .noneMatch(sharing -> LawfulBasis.CONSENT.code().equals(sharing.lawfulBasis()));
    }
}
