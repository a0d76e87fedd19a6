package org.kith.offers.vetting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kith.contracts.EventPayload;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.time.UkCalendar;
import org.kith.offers.offer.Offer;
import org.kith.offers.offer.Offers;
import org.kith.offers.suitability.Missing;
import org.kith.offers.suitability.Suitability;
import org.kith.offers.suitability.VettingFile;
import org.kith.offers.volunteer.Volunteer;
import org.kith.offers.volunteer.Volunteers;

/**
 * Looks at a volunteer as they are today and lets each of their offers follow. Doing it twice changes nothing more, so it is
 * done after everything that could matter and when a day has passed.
 */
@ApplicationScoped
public class AssessVolunteer {
    /** Whoever was at the door may have given, or a device may have reused, the id of somebody else. */
    private static final Missing TO_CONFIRM = new Missing(
            "confirmation-missing",
            "It came from a door for a volunteer who was known already. Ask the volunteer whether they made it.",
            "Kith policy");

    private final Offers offers;
    private final Volunteers volunteers;
    private final VettingRepository vetting;
    private final Suitability suitability;
    private final Outbox outbox;
    private final UkCalendar calendar;

    AssessVolunteer(
            Offers offers,
            Volunteers volunteers,
            VettingRepository vetting,
            Suitability suitability,
            Outbox outbox,
            UkCalendar calendar) {
        this.offers = offers;
        this.volunteers = volunteers;
        this.vetting = vetting;
        this.suitability = suitability;
        this.outbox = outbox;
        this.calendar = calendar;
    }

    /** Assesses the volunteer, who must be locked or new, and publishes what changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void assess(Volunteer volunteer) {
        LocalDate day = calendar.today();
        Instant now = calendar.now();
        VettingFile file = vetting.file(volunteer);
        List<EventPayload> events = new ArrayList<>();
        volunteer.assessed(file.clearance(day), day, now).ifPresent(events::add);
        for (Offer offer : offers.ofForUpdate(volunteer.id())) {
            events.addAll(offer.found(finding(offer, volunteer, file), now));
        }
        outbox.publish(events);
    }

    /** What an offer asks for today and what of it is missing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Suitability.Finding finding(Offer offer) {
        Volunteer volunteer = volunteers.findById(offer.volunteerId());
        return finding(offer, volunteer, vetting.file(volunteer));
    }

    /** Who is regular in fact is asked what regular help asks for, whatever the offer says. */
    private Suitability.Finding finding(Offer offer, Volunteer volunteer, VettingFile file) {
        boolean regular = offer.terms().regular() || volunteer.regularSince() != null;
        Suitability.Finding finding = suitability.of(offer.kind(), regular, file, calendar.today());
        return offer.toConfirm() ? finding.and(TO_CONFIRM) : finding;
    }
}
