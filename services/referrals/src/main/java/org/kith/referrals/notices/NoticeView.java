package org.kith.referrals.notices;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A notice.
 *
 * @param id id
 * @param organisationId whom it tells
 * @param kind agreement-withdrawn or sharing-ended
 * @param reference number of the referral it is about
 * @param at when it happened
 */
public record NoticeView(
        UUID id,
        UUID organisationId,

        @Schema(enumeration = {"agreement-withdrawn", "sharing-ended"})
        String kind,

        String reference,
        Instant at) {}
