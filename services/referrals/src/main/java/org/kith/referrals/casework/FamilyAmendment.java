package org.kith.referrals.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.kith.kit.json.PhoneNumber;
import org.kith.kit.problem.FieldErrors;
import org.kith.places.Place;
import org.kith.places.UnknownPostcode;
import org.kith.places.postcodes.InvalidPostcode;
import org.kith.places.postcodes.Postcode;
import org.kith.referrals.access.AccessGrant;
import org.kith.referrals.codes.Languages;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.Home;
import org.kith.referrals.model.SharedField;

/** Corrects how a family is reached and where it lives. Nobody corrects what they cannot see. */
@ApplicationScoped
class FamilyAmendment {
    private final Place place;

    FamilyAmendment(Place place) {
        this.place = place;
    }

    void check(Amend.FamilyAmended change, AccessGrant grant, FieldErrors errors) {
        if (change == null) {
            return;
        }
        visible(change.contactName(), SharedField.CONTACT_NAME, grant, errors);
        visible(change.phone(), SharedField.PHONE, grant, errors);
        visible(change.address(), SharedField.ADDRESS, grant, errors);
        visible(change.postcode(), SharedField.POSTCODE, grant, errors);
        visible(change.language(), SharedField.LANGUAGE, grant, errors);
        errors.require(Languages.known(change.language()), "/family/language", "unknown-language", Languages.REMEDY);
        if (change.postcode() != null) {
            try {
                Postcode postcode = Postcode.parse(change.postcode());
                if (place.areaOf(postcode).isEmpty()) {
                    UnknownPostcode why = UnknownPostcode.of(place, postcode);
                    errors.add("/family/postcode", why.code(), why.detail());
                }
            } catch (InvalidPostcode e) {
                errors.add("/family/postcode", "bad-postcode", e.reason().detail());
            }
        }
    }

    /** The zone where the family lives by that; empty when it says nothing that can be read. */
    Optional<String> zone(Amend.FamilyAmended change) {
        if (change == null || change.postcode() == null) {
            return Optional.empty();
        }
        try {
            return place.areaOf(Postcode.parse(change.postcode()))
                    .map(area -> area.zone().code());
        } catch (InvalidPostcode e) {
            // Said by the check.
            return Optional.empty();
        }
    }

    void apply(Amend.FamilyAmended change, Family family) {
        if (change == null) {
            return;
        }
        Family.Contact now = family.contact();
        family.reach(new Family.Contact(
                change.contactName() == null ? now.name() : change.contactName(),
                change.phone() == null ? now.phone() : PhoneNumber.normal(change.phone()),
                change.language() == null ? now.language() : change.language()));
        String address = change.address() == null ? family.home().address() : change.address();
        if (change.postcode() == null) {
            family.correctAddress(address);
        } else {
            Postcode postcode = Postcode.parse(change.postcode());
            family.moved(new Home(address, postcode, place.areaOf(postcode).orElseThrow()));
        }
    }

    private static void visible(String value, SharedField field, AccessGrant grant, FieldErrors errors) {
        errors.require(
                value == null || grant.fields().contains(field),
                "/family/" + field.code(),
                "not-shared-with-you",
                "You do not see this field.");
    }
}
