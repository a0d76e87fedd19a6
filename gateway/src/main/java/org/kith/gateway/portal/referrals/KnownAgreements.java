package org.kith.gateway.portal.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Part;
import org.kith.gateway.portal.services.Families;

/** Whether a volunteer may be told about a family, for pages of what matching knows of it. */
@ApplicationScoped
public class KnownAgreements {
    private final Families families;

    KnownAgreements(@RestClient Families families) {
        this.families = families;
    }

    /**
     * Key of what is said while no volunteer may be told about it, as far as the user works with families; empty when one may, or without
     * an answer.
     */
    public String untold(PageFrame page, UUID family) {
        if (family == null || !page.user().isAny("practitioner")) {
            return "";
        }
        return Part.now("referrals", () -> families.agreement(family).await().indefinitely())
                .map(record -> new AgreementByPurpose(record, null).untold())
                .or("");
    }
}
