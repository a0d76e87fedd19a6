package org.kith.referrals.families;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kith.referrals.access.AccessGrant;
import org.kith.referrals.agreement.Agreements;
import org.kith.referrals.agreement.Purpose;
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
 * @param agreement what the family agrees to, in short
 */
public record FamilyPart(
        UUID id,
        UUID organisationId,
        @Nullable String contactName,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String language,
        String zone,
        String area,
        AgreementPart agreement) {

    /**
     * What the family agrees to, in short.
     *
     * @param inForce purposes that are agreed to for all its children
     * @param givenBy who said yes last; null when nobody did, and unless the family is the caller's own
     * @param givenOn when they did, or null
     * @param withdrawnAt when something was withdrawn that is not agreed to again, or null
     */
    public record AgreementPart(
            List<String> inForce,
            @Nullable String givenBy,
            @Nullable LocalDate givenOn,
            @Nullable Instant withdrawnAt) {}

    /** What this grant shows. */
    public static FamilyPart of(Family family, Agreements.Summary agreement, AccessGrant grant) {
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
                new AgreementPart(
                        agreement.inForce().stream().map(Purpose::code).toList(),
                        grant.own() ? agreement.givenBy() : null,
                        agreement.givenOn(),
                        agreement.withdrawnAt()));
    }
}
