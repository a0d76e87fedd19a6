package org.kith.referrals.intake.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kith.contracts.vocabulary.Kind;
import org.kith.kit.problem.FieldErrors;
import org.kith.referrals.codes.Languages;
import org.kith.referrals.intake.IntakeRule;
import org.kith.referrals.intake.NewReferral.NeedSent;

/** The kind is one of the network's, the languages exist, and the child is one of the family. */
@ApplicationScoped
class EveryNeedMustBeOfAKnownKind implements IntakeRule {
    @Override
    public void check(Case referral, FieldErrors errors) {
        List<NeedSent> needs = referral.sent().needs();
        int children = referral.knownChildren() + referral.sent().children().size();
        for (int i = 0; i < needs.size(); i++) {
            NeedSent need = needs.get(i);
            if (need != null) {
                check(need, "/needs/" + i, children, errors);
            }
        }
    }

    private static void check(NeedSent need, String at, int children, FieldErrors errors) {
        errors.require(
                need.kind() == null
                        || need.kind().isBlank()
                        || Kind.find(need.kind()).isPresent(),
                at + "/kind",
                "unknown-kind",
                "There is no such kind of need. GET /v1/kinds of the offers service lists them.");
        errors.require(
                Languages.known(need.languageRequired()),
                at + "/languageRequired",
                "unknown-language",
                Languages.REMEDY);
        errors.require(
                Languages.known(need.languagePreferred()),
                at + "/languagePreferred",
                "unknown-language",
                Languages.REMEDY);
        errors.require(
                need.childIndex() == null || need.childIndex() < children,
                at + "/childIndex",
                "no-such-child",
                "Count the children from 0; those known already come first.");
    }
}
