package org.kith.gateway.portal.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Part;
import org.kith.gateway.portal.services.Listing;
import org.kith.gateway.portal.services.Matching;
import org.kith.gateway.portal.services.Referrals;

/** Whether nothing new begins for a family at present, which who takes part in matching is told without the reason. */
@ApplicationScoped
class KnownHolds {
    private static final Set<String> OVER = Set.of("closed", "withdrawn");
    private static final int MANY = 100;

    private final Matching matching;

    KnownHolds(@RestClient Matching matching) {
        this.matching = matching;
    }

    /** Whether that is so, of a family with a referral that goes on; without an answer it is not said. */
    boolean isHeld(PageFrame page, Referrals.FamilyRecord family) {
        return page.user().isAny("practitioner")
                && family.referrals().reversed().stream()
                        .filter(referral -> !OVER.contains(referral.state()))
                        .findFirst()
                        .map(referral -> Part.now("matching", () -> matching.needsOfReferral(referral.id(), MANY)
                                        .map(Listing::items)
                                        .await()
                                        .indefinitely())
                                .or(List.of()))
                        .orElse(List.of())
                        .stream()
                        .anyMatch(need -> Boolean.TRUE.equals(need.held()));
    }
}
