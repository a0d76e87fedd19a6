package org.kith.contracts.referrals;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.OrNull;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * A safeguarding concern reached the duty team and its clock runs.
 *
 * @param concernId the concern
 * @param source where it came from: knock, referral or direct
 * @param immediateDanger whether somebody said that a child is in immediate danger
 * @param raisedBy the member of staff who raised it and is told what became of it, null when nobody can be; never a family's,
 *     child's or helper's id
 * @param area code of the statistical area (LSOA), null when it is not known
 * @param zone zone the fact rolls up to, null when it is not known: a concern never waits for that
 * @param at when it happened
 */
@Event(type = "org.kith.concern.raised.v1", topic = Topics.REFERRALS)
public record ConcernRaised(
        UUID concernId,
        @Is(Shape.CONCERN_SOURCE) String source,
        boolean immediateDanger,
        @OrNull UUID raisedBy,
        @Is(Shape.AREA) @OrNull String area,
        @Is(Shape.ZONE) @OrNull String zone,
        Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return concernId;
    }
}
