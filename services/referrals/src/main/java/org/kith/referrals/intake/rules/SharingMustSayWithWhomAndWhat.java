package org.kith.referrals.intake.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kith.contracts.vocabulary.OrganisationKind;
import org.kith.kit.problem.FieldErrors;
import org.kith.referrals.agreement.Purpose;
import org.kith.referrals.intake.IntakeRule;
import org.kith.referrals.intake.NewReferral.SharingSent;
import org.kith.referrals.lawfulbasis.LawfulBases;
import org.kith.referrals.model.LawfulBasis;
import org.kith.referrals.model.SharedField;
import org.kith.referrals.organisations.KnownOrganisations;

/** Somebody else receives the referral, by a sharing decision; only a council may refer to itself. */
@ApplicationScoped
class SharingMustSayWithWhomAndWhat implements IntakeRule {
    private static final String OWNER_SAYS_NO = "owner-says-no";

    private final LawfulBases bases;
    private final KnownOrganisations network;

    SharingMustSayWithWhomAndWhat(LawfulBases bases, KnownOrganisations network) {
        this.bases = bases;
        this.network = network;
    }

    @Override
    public void check(Case referral, FieldErrors errors) {
        List<SharingSent> sharing = referral.sent().sharing();
        errors.require(
                !sharing.isEmpty()
                        || OrganisationKind.COUNCIL
                                .code()
                                .equals(referral.sender().organisationKind()),
                "/sharing",
                "sharing-missing",
                "Say with which organisation the referral is shared, and why.");
        errors.require(
                referral.sharedWith().stream().noneMatch(referral.notToShareWith()::contains),
                "/children",
                OWNER_SAYS_NO,
                "The family is shared with an organisation with which you decided not to share another record of a child.");
        Set<UUID> organisations = new HashSet<>();
        for (int i = 0; i < sharing.size(); i++) {
            SharingSent one = sharing.get(i);
            if (one != null) {
                check(one, "/sharing/" + i, referral, organisations, errors);
            }
        }
    }

    private void check(SharingSent one, String at, Case referral, Set<UUID> organisations, FieldErrors errors) {
        UUID with = one.withOrganisationId();
        errors.require(
                with == null || !referral.sender().actsFor(with),
                at + "/withOrganisationId",
                "own-organisation",
                "Nothing is shared with your own organisation.");
        network.require(with, at + "/withOrganisationId", errors);
        errors.require(
                with == null || !referral.notToShareWith().contains(with),
                at + "/withOrganisationId",
                OWNER_SAYS_NO,
                "Your organisation decided not to share another record of a child with them. Decide about that record first.");
        errors.require(
                with == null || organisations.add(with),
                at + "/withOrganisationId",
                "twice",
                "This organisation is named before.");
        errors.require(
                one.lawfulBasis() == null
                        || one.lawfulBasis().isBlank()
                        || LawfulBasis.find(one.lawfulBasis()).isPresent(),
                at + "/lawfulBasis",
                "unknown-code",
                "This is no lawful basis of UK GDPR Article 6.");
        LawfulBasis.find(one.lawfulBasis())
                .ifPresent(basis -> bases.check(
                        basis, LawfulBases.REFER, referral.sender(), referral.today(), at + "/lawfulBasis", errors));
        errors.require(
                !LawfulBasis.CONSENT.code().equals(one.lawfulBasis())
                        || referral.agreed().test(Purpose.SHARE),
                at + "/lawfulBasis",
                "agreement-missing",
                "The family has not agreed, or no longer agrees, to sharing.");
        LawfulBases.informed(one.lawfulBasis(), one.familyTold(), at + "/familyTold", errors);
        List<String> fields = one.fields() == null ? List.of() : one.fields();
        for (int i = 0; i < fields.size(); i++) {
            errors.require(
                    fields.get(i) == null || SharedField.find(fields.get(i)).isPresent(),
                    at + "/fields/" + i,
                    "unknown-code",
                    "This is no field that can be shared.");
        }
    }
}
