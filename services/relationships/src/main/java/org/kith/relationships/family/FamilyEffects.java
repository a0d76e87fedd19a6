package org.kith.relationships.family;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kith.contracts.EventPayload;
import org.kith.kit.time.UkCalendar;
import org.kith.relationships.model.Relationship;

/**
 * What stands on a family does to a relationship with a volunteer, whichever of the two was heard first. High risk ends it; medium
 * risk and a hold ask its lead to look into it. A lead's own work with the family is no relationship and goes on.
 */
@ApplicationScoped
public class FamilyEffects {
    static final String RISK_HIGH = "risk-high";
    static final String RISK_MEDIUM = "risk-medium";
    static final String HELD = "family-held";

    private final KnownFamilies families;

    FamilyEffects(KnownFamilies families) {
        this.families = families;
    }

    /** Applies all that is known; what was applied before changes nothing. */
    public List<EventPayload> apply(Relationship relationship) {
        families.mediumSince(relationship.familyId(), relationship.startedAt())
                .ifPresent(at -> relationship.reviewBy(UkCalendar.dayOf(at), RISK_MEDIUM));
        if (relationship.comesNearChildren()) {
            families.heldSince(relationship.familyId(), relationship.startedAt())
                    .ifPresent(at -> relationship.reviewBy(UkCalendar.dayOf(at), HELD));
        }
        return high(relationship);
    }

    /** High risk alone. */
    List<EventPayload> high(Relationship relationship) {
        return families.highFor(relationship.familyId(), relationship.needId(), relationship.startedAt())
                .map(at -> relationship.endedForSafety(RISK_HIGH, at))
                .orElse(List.of());
    }
}
