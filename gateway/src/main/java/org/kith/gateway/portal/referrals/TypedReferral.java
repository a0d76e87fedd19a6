package org.kith.gateway.portal.referrals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kith.gateway.portal.services.ReferralToSend;

/** A referral as it is typed. */
record TypedReferral(
        ReferralToSend.NewFamily family,
        List<ReferralToSend.NewChild> children,
        List<ReferralToSend.NewNeed> needs,
        String riskBand,
        String source,
        Agreement agreement,
        List<ReferralToSend.NewSharing> sharing) {
    /** Version of the questions about agreement on the form: whoever changes what they ask raises it. */
    private static final String WORDING = "referral-form-3";

    /**
     * What the family agreed to.
     *
     * @param given purpose and what was answered: yes, no, or that nobody was asked
     */
    record Agreement(
            Map<String, String> given,
            ReferralToSend.AgreementBy by,
            String how,
            String language,
            Boolean interpreter,
            LocalDate on) {

        private ReferralToSend.NewAgreement toSend() {
            return new ReferralToSend.NewAgreement(
                    purposes(AgreeForm.GIVEN),
                    purposes(AgreeForm.REFUSED),
                    by,
                    how,
                    language,
                    interpreter,
                    WORDING,
                    on);
        }

        private List<String> purposes(String answer) {
            return given.entrySet().stream()
                    .filter(entry -> answer.equals(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
        }

        /** Whether nobody was asked anything: then there is nothing to record. */
        private boolean isNobodys() {
            return purposes(AgreeForm.GIVEN).isEmpty()
                    && purposes(AgreeForm.REFUSED).isEmpty();
        }
    }

    /**
     * As the service takes it. A council that names no receiver decides itself, and nothing is shared; anybody else must say
     * who decides.
     */
    ReferralToSend toSend(boolean decides) {
        List<ReferralToSend.NewSharing> shared = sharing == null
                ? List.of()
                : sharing.stream()
                        .filter(one -> !decides || one.withOrganisationId() != null)
                        .toList();
        return new ReferralToSend(
                family, children, needs, riskBand, source, agreement.isNobodys() ? null : agreement.toSend(), shared);
    }
}
