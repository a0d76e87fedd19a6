package org.kith.gateway.portal.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Part;
import org.kith.gateway.portal.services.Families;

/** What a family agrees to, for pages of what matching knows of it: matching may have heard of it later, or not yet. */
@ApplicationScoped
public class KnownAgreements {
    /** Where children differ, the one that is to be helped may be one of those for whom it is agreed. */
    private static final Set<String> NO_REFUSAL = Set.of("", AgreementByPurpose.GIVEN, AgreementByPurpose.DIFFERS);

    private final Families families;

    KnownAgreements(@RestClient Families families) {
        this.families = families;
    }

    /**
     * What is known of a family's agreement.
     *
     * @param untold key of what is said while no volunteer may be told about it; empty when one may, or without an answer
     * @param unhelped whether it is known that it does not agree to help from a neighbour
     */
    public record Known(String untold, boolean unhelped) {
        /** Without an answer. */
        public static final Known NOTHING = new Known("", false);
    }

    /** What is known of it, as far as the user works with families. */
    public Known of(PageFrame page, UUID family) {
        if (family == null || !page.user().isAny("practitioner")) {
            return Known.NOTHING;
        }
        return Part.now("referrals", () -> families.agreement(family).await().indefinitely())
                .map(record -> new AgreementByPurpose(record, null))
                .map(stands -> new Known(stands.untold(), !NO_REFUSAL.contains(stands.of("match"))))
                .or(Known.NOTHING);
    }
}
