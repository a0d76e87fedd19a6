package org.kith.referrals.heard;

import java.time.Instant;
import java.util.UUID;

/**
 * A need heard at a door.
 *
 * @param id id made on the device
 * @param knockId the knock
 * @param organisationId organisation whose link worker heard it
 * @param kind code of the kind
 * @param area code of the statistical area
 * @param zone code of the zone
 * @param heardAt when
 * @param referralId the referral made of it, null when there is none yet
 */
public record HeardNeedView(
        UUID id,
        UUID knockId,
        UUID organisationId,
        String kind,
        String area,
        String zone,
        Instant heardAt,
        UUID referralId) {}
