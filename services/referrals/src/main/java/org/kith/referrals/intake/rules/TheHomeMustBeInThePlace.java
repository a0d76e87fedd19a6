package org.kith.referrals.intake.rules;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.kit.problem.FieldErrors;
import org.kith.places.Place;
import org.kith.places.UnknownPostcode;
import org.kith.places.postcodes.InvalidPostcode;
import org.kith.places.postcodes.Postcode;
import org.kith.referrals.intake.IntakeRule;

/** The postcode can exist and lies in the place the network is for. */
@ApplicationScoped
class TheHomeMustBeInThePlace implements IntakeRule {
    private final Place place;

    TheHomeMustBeInThePlace(Place place) {
        this.place = place;
    }

    @Override
    public void check(Case referral, FieldErrors errors) {
        var family = referral.sent().family();
        if (family == null) {
            errors.require(
                    referral.sent().familyId() != null,
                    "/family",
                    "required",
                    "Say whom the referral is for, or name a family you know with familyId.");
            return;
        }
        if (family.postcode() == null || family.postcode().isBlank()) {
            return;
        }
        try {
            Postcode postcode = Postcode.parse(family.postcode());
            if (place.areaOf(postcode).isEmpty()) {
                UnknownPostcode why = UnknownPostcode.of(place, postcode);
                errors.add("/family/postcode", why.code(), why.detail());
            }
        } catch (InvalidPostcode e) {
            errors.add("/family/postcode", "bad-postcode", e.reason().detail());
        }
    }
}
