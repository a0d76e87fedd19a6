package org.kith.referrals.doorstepneeds;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.vocabulary.Kind;
import org.kith.kit.openapi.CodeOf;

/**
 * A need that a link worker logged at a door, with who is to be rung about it.
 *
 * @param id id made on the device
 * @param knockId the knock
 * @param organisationId organisation whose link worker logged it
 * @param kind code of the kind
 * @param area code of the statistical area
 * @param zone code of the zone
 * @param loggedAt when
 * @param referralId the referral made of it, null when there is none yet
 * @param contact who is to be rung, null when nobody said
 */
public record DoorstepNeedDetail(
        UUID id,
        UUID knockId,
        UUID organisationId,
        @CodeOf(Kind.class) String kind,
        String area,
        String zone,
        Instant loggedAt,
        @Nullable UUID referralId,
        @Nullable ContactView contact) {

    /**
     * Who is to be rung about a need.
     *
     * @param name name
     * @param phone phone number, or null
     * @param email email address, or null
     * @param mayContact whether they agreed to be contacted; without that there is neither phone number nor address
     * @param wordingVersion the words in which they were asked
     * @param givenBy the link worker who wrote it down
     * @param receivedAt when it came in
     */
    public record ContactView(
            String name,
            @Nullable String phone,
            @Nullable String email,
            boolean mayContact,
            String wordingVersion,
            UUID givenBy,
            Instant receivedAt) {}
}
