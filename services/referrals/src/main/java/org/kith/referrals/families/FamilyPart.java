package org.kith.referrals.families;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.referrals.access.AccessGrant;
import org.kith.referrals.model.Consent;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.SharedField;

/**
 * A family as far as the caller may see it; what is not shared is null.
 *
 * @param id id
 * @param organisationId organisation whose record it is
 * @param contactName whom to ask for
 * @param phone phone number
 * @param address house and street
 * @param postcode postcode
 * @param language ISO 639-1 code
 * @param zone code of the zone
 * @param area code of the statistical area
 * @param consent what the family agreed to
 */
public record FamilyPart(
        UUID id,
        UUID organisationId,
        @Schema(nullable = true) String contactName,
        @Schema(nullable = true) String phone,
        @Schema(nullable = true) String address,
        @Schema(nullable = true) String postcode,
        @Schema(nullable = true) String language,
        String zone,
        String area,
        ConsentPart consent) {

    /**
     * Consent.
     *
     * @param toShare whether data may be shared on the family's word
     * @param toMatch whether needs may be matched
     * @param givenBy who agreed; null unless the family is the caller's own
     * @param givenOn when
     * @param withdrawnAt when it was taken back, or null
     */
    public record ConsentPart(
            boolean toShare,
            boolean toMatch,
            @Schema(nullable = true) String givenBy,
            LocalDate givenOn,
            Instant withdrawnAt) {}

    /** What this grant shows. */
    public static FamilyPart of(Family family, AccessGrant grant) {
        Consent consent = family.consent();
        return new FamilyPart(
                family.id(),
                family.organisationId(),
                grant.show(SharedField.CONTACT_NAME, family.contact().name()),
                grant.show(SharedField.PHONE, family.contact().phone()),
                grant.show(SharedField.ADDRESS, family.home().address()),
                grant.show(SharedField.POSTCODE, family.home().postcode()),
                grant.show(SharedField.LANGUAGE, family.contact().language()),
                family.home().zone(),
                family.home().area(),
                new ConsentPart(
                        consent.toShare(),
                        consent.toMatch(),
                        grant.own() ? consent.givenBy() : null,
                        consent.givenOn(),
                        consent.withdrawnAt()));
    }
}
