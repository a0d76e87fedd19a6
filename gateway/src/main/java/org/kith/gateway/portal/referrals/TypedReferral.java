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
    private static final String WORDING = "referral-form-2";

    /**
     * What the family agreed to.
     *
     * @param given purpose and whether they said yes; a purpose without an answer is not there
     */
    record Agreement(
            Map<String, Boolean> given,
            ReferralToSend.AgreementBy by,
            String how,
            String language,
            Boolean interpreter,
            LocalDate on) {

        private ReferralToSend.NewAgreement toSend() {
            return new ReferralToSend.NewAgreement(
                    purposes(true), purposes(false), by, how, language, interpreter, WORDING, on);
        }

        private List<String> purposes(boolean answer) {
            return given.entrySet().stream()
                    .filter(entry -> entry.getValue() == answer)
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
        }

        /** Whether nobody said yes and nobody is named who said no: then there is nothing to record. */
        private boolean isNobodys() {
            return purposes(true).isEmpty() && (by == null || by.name() == null);
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
