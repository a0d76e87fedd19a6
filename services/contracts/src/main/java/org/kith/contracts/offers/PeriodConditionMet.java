package org.kith.contracts.offers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * A volunteer who is vetted for occasional help was with families on a fourth day within 30: what they do is regulated
 * activity, whatever their offer said (Safeguarding Vulnerable Groups Act 2006, schedule 4, paragraph 10).
 *
 * @param volunteerId the volunteer, an id only
 * @param firstDay first of the four days
 * @param fourthDay last of the four days
 * @param zone zone the fact rolls up to
 * @param at when it happened
 */
@Event(type = "org.kith.volunteer.periodcondition.v1", topic = Topics.OFFERS)
public record PeriodConditionMet(
        UUID volunteerId,
        LocalDate firstDay,
        LocalDate fourthDay,
        @Is(Shape.ZONE) String zone,
        Instant at) implements EventPayload {
    @Override
    public UUID subject() {
        return volunteerId;
    }
}
