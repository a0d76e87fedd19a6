package org.kith.referrals.duty;

import java.time.Instant;
import java.util.UUID;

/**
 * A concern.
 *
 * @param id id; of a concern from a knock the one made on the device
 * @param source knock, referral or direct
 * @param state raised, acknowledged or seen
 * @param immediateDanger whether a child was said to be in danger at once
 * @param organisationId organisation it came from
 * @param raisedBy who raised it; null from a knock
 * @param knockId the knock, or null
 * @param familyId the family, or null
 * @param referralId the referral, or null
 * @param zone code of the zone, null when it is not known
 * @param area code of the statistical area, null when it is not known
 * @param what what was seen or said; null from a knock: its words stay with doorsteps
 * @param raisedAt when it was raised
 * @param receivedAt when the duty team had it
 * @param acknowledgedAt when they read it, or null
 * @param acknowledgedBy who read it, or null
 * @param seenAt when somebody saw the child, or null
 * @param seenBy who saw the child, or null
 * @param seenWait code of why that waited, or null
 * @param dueAt by when the child is to be seen
 * @param overdue whether that was late, or is
 * @param advice what to do in immediate danger
 */
public record ConcernView(
        UUID id,
        String source,
        String state,
        boolean immediateDanger,
        UUID organisationId,
        UUID raisedBy,
        UUID knockId,
        UUID familyId,
        UUID referralId,
        String zone,
        String area,
        String what,
        Instant raisedAt,
        Instant receivedAt,
        Instant acknowledgedAt,
        UUID acknowledgedBy,
        Instant seenAt,
        UUID seenBy,
        String seenWait,
        Instant dueAt,
        boolean overdue,
        String advice) {
    /** Said with every concern. */
    static final String ADVICE =
            "If a child is in immediate danger ring 999 now, then the council's front door. Do not wait for an answer here.";
}
