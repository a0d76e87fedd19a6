package org.kith.referrals.concerns;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.kith.kit.identity.Caller;

/** That the duty team opened the family that a concern names, whose raiser does not see it. */
@Embeddable
class FamilyOpening {
    private Instant familyOpenedAt;
    private UUID familyOpenedBy;
    private String familyOpenedWhy;

    @SuppressWarnings("UnusedVariable") // Row-level security reads it.
    private UUID familyOpenedFor;

    protected FamilyOpening() {}

    FamilyOpening(Caller by, Instant at, String why) {
        familyOpenedAt = at;
        familyOpenedBy = by.person();
        familyOpenedFor = by.organisation();
        familyOpenedWhy = why;
    }

    Instant at() {
        return familyOpenedAt;
    }

    UUID by() {
        return familyOpenedBy;
    }

    String why() {
        return familyOpenedWhy;
    }
}
