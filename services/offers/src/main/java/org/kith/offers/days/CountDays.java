package org.kith.offers.days;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.kith.contracts.offers.PeriodConditionMet;
import org.kith.contracts.relationships.ContactMade;
import org.kith.contracts.relationships.RelationshipStarted;
import org.kith.contracts.vocabulary.Closeness;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.time.UkCalendar;
import org.kith.offers.offer.Offer;
import org.kith.offers.offer.OfferState;
import org.kith.offers.offer.Offers;
import org.kith.offers.suitability.PeriodCondition;
import org.kith.offers.vetting.AssessVolunteer;
import org.kith.offers.volunteer.Volunteer;
import org.kith.offers.volunteer.Volunteers;

/**
 * Counts the days on which a volunteer was with families. Who was on a fourth day within 30 is in regulated activity from
 * then on, and what they were not checked for stops.
 */
@ApplicationScoped
public class CountDays {
    private static final String VOLUNTEER = "volunteer";
    private static final Set<String> FACE_TO_FACE = Set.of("visit", "meeting");

    private final VolunteerDays days;
    private final Volunteers volunteers;
    private final Offers offers;
    private final AssessVolunteer assessVolunteer;
    private final Outbox outbox;
    private final UkCalendar calendar;

    CountDays(
            VolunteerDays days,
            Volunteers volunteers,
            Offers offers,
            AssessVolunteer assessVolunteer,
            Outbox outbox,
            UkCalendar calendar) {
        this.days = days;
        this.volunteers = volunteers;
        this.offers = offers;
        this.assessVolunteer = assessVolunteer;
        this.outbox = outbox;
        this.calendar = calendar;
    }

    /** From now on it is known whose days those of the relationship are. */
    @Transactional
    public void started(RelationshipStarted event) {
        days.relationship(event.relationshipId(), event.volunteerId());
        count(event.volunteerId());
    }

    /** A volunteer was with a family; a call or a message is not being near children. */
    @Transactional
    public void contact(ContactMade event) {
        LocalDate day = UkCalendar.dayOf(event.at());
        if (event.by().equals(VOLUNTEER)
                && FACE_TO_FACE.contains(event.how())
                && days.add(event.relationshipId(), day, event.zone())) {
            days.volunteerOf(event.relationshipId()).ifPresent(this::count);
        }
    }

    private void count(UUID volunteerId) {
        volunteers
                .findForUpdate(volunteerId)
                .filter(volunteer -> volunteer.regularSince() == null)
                .ifPresent(volunteer -> PeriodCondition.in(days.of(volunteerId)).ifPresent(met -> met(volunteer, met)));
    }

    private void met(Volunteer volunteer, PeriodCondition condition) {
        volunteer.regularSince(condition.fourthDay());
        if (offers.of(volunteer.id()).stream().anyMatch(CountDays::occasional)) {
            outbox.publish(new PeriodConditionMet(
                    volunteer.id(),
                    condition.firstDay(),
                    condition.fourthDay(),
                    days.zoneOn(volunteer.id(), condition.fourthDay()),
                    calendar.now()));
        }
        assessVolunteer.assess(volunteer);
    }

    private static boolean occasional(Offer offer) {
        return !offer.terms().regular()
                && offer.state() != OfferState.WITHDRAWN
                && offer.kind().closeness() != Closeness.NO_CONTACT;
    }
}
