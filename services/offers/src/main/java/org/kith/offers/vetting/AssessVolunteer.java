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
import org.kith.offers.suitability.Suitability;
import org.kith.offers.suitability.VettingFile;
import org.kith.offers.volunteer.Volunteer;

/**
 * Looks at a volunteer as they are today and lets each of their offers follow. Doing it twice changes nothing more, so it is
 * done after everything that could matter and when a day has passed.
 */
@ApplicationScoped
public class AssessVolunteer {
    private final Offers offers;
    private final VettingRepository vetting;
    private final Suitability suitability;
    private final Outbox outbox;
    private final UkCalendar calendar;

    AssessVolunteer(
            Offers offers, VettingRepository vetting, Suitability suitability, Outbox outbox, UkCalendar calendar) {
        this.offers = offers;
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
        VettingFile file = vetting.file(volunteer.id());
        List<EventPayload> events = new ArrayList<>();
        volunteer.assessed(file.clearance(day), day, now).ifPresent(events::add);
        for (Offer offer : offers.of(volunteer.id())) {
            events.addAll(offer.found(finding(offer, file), now));
        }
        outbox.publish(events);
    }

    /** What an offer asks for today and what of it is missing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Suitability.Finding finding(Offer offer) {
        return finding(offer, vetting.file(offer.volunteerId()));
    }

    private Suitability.Finding finding(Offer offer, VettingFile file) {
        return suitability.of(offer.kind(), offer.terms().regular(), file, calendar.today());
    }
}
