package org.kith.gateway.portal.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Part;
import org.kith.gateway.portal.services.Families;

/** Whether only named people see a family, for pages of what matching knows of it. */
@ApplicationScoped
public class KnownRestrictions {
    private final Families families;

    KnownRestrictions(@RestClient Families families) {
        this.families = families;
    }

    /** Whether it is, as far as the user works with families; without an answer it is not said. */
    public boolean isRestricted(PageFrame page, UUID family) {
        return family != null
                && page.user().isAny("practitioner")
                && Part.now("referrals", () -> families.restriction(family))
                                .map(Families.Restriction::restrictedSince)
                                .value()
                        != null;
    }
}
