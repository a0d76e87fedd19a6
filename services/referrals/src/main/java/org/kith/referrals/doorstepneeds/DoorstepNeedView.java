package org.kith.referrals.doorstepneeds;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.vocabulary.Kind;
import org.kith.kit.openapi.CodeOf;

/**
 * A need that a link worker logged at a door. Who is to be rung about it is one step further, and audited.
 *
 * @param id id made on the device
 * @param knockId the knock
 * @param organisationId organisation whose link worker logged it
 * @param kind code of the kind
 * @param area code of the statistical area
 * @param zone code of the zone
 * @param loggedAt when
 * @param referralId the referral made of it, null when there is none yet
 */
public record DoorstepNeedView(
        UUID id,
        UUID knockId,
        UUID organisationId,
        @CodeOf(Kind.class) String kind,
        String area,
        String zone,
        Instant loggedAt,
        @Nullable UUID referralId) {}
